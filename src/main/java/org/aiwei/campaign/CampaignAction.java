package org.aiwei.campaign;

import static org.aiwei.campaign.CampaignStatus.ARCHIVED;
import static org.aiwei.campaign.CampaignStatus.CLOSED;
import static org.aiwei.campaign.CampaignStatus.DRAFT;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** The whole state machine: which action leads from where to where. */
@Getter
@RequiredArgsConstructor
public enum CampaignAction {
    PUBLISH(DRAFT, PUBLISHED),
    CLOSE(PUBLISHED, CLOSED),
    REOPEN(CLOSED, PUBLISHED),
    ARCHIVE(CLOSED, ARCHIVED);

    private final CampaignStatus source;
    private final CampaignStatus target;

    boolean possibleFrom(CampaignStatus status) {
        return source == status;
    }

    /** Publishing explains itself; what ends or reopens a campaign does not. */
    boolean needsReason() {
        return this != PUBLISH;
    }

    static List<CampaignAction> from(CampaignStatus status) {
        return Arrays.stream(values())
                .filter(action -> action.possibleFrom(status))
                .toList();
    }

    /** Last part of the page's path, such as {@code publish}. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
