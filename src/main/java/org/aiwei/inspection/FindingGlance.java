package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What waits in one campaign to be handed over, at a glance.
 *
 * @param waiting how many in all
 * @param oldest of those the ones found first, as many as one form takes
 */
public record FindingGlance(UUID campaignId, String campaign, long waiting, List<UUID> oldest) {

    public FindingGlance {
        oldest = List.copyOf(oldest);
    }

    public String list() {
        return "/findings?status=" + FindingStatus.RECORDED + "&campaign=" + campaignId;
    }

    /** The form that has them all chosen. */
    public String notice() {
        return oldest.stream()
                .map(UUID::toString)
                .collect(Collectors.joining("&findings=", "/notices/new?findings=", ""));
    }
}
