package org.aiwei.bulletin;

import java.util.List;

/**
 * What a bulletin says, as typed.
 *
 * @param addressee 主送, without colon
 * @param cc 抄送, empty: none
 */
public record BulletinDraft(
        String title, String addressee, String cc, List<Section> sections, List<Recipient> recipients) {

    public BulletinDraft {
        sections = List.copyOf(sections);
        recipients = List.copyOf(recipients);
    }
}
