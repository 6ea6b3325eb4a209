package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a 交办单 or a 限期整改通知书 says, as preview and issue both have it.
 *
 * @param number 发文字号 as drawn, or the series' pattern with an empty place before that
 * @param addressee full name of the responsible unit
 * @param lead paragraphs before the list; a line break begins the next
 * @param cc names for 抄送, empty: none
 * @param day of the paper; {@code null} before issue
 */
record NoticeText(
        UUID officeUnitId,
        String number,
        String title,
        String addressee,
        String lead,
        String cc,
        @Nullable LocalDate day,
        List<Line> lines) {

    NoticeText {
        lines = List.copyOf(lines);
    }

    /** One problem: whose photos hang on the finding. */
    record Line(UUID findingId, String place, String problem, String demand, LocalDate dueOn) {}
}
