package org.aiwei.campaign;

import static org.aiwei.campaign.CampaignStatus.ARCHIVED;
import static org.aiwei.campaign.CampaignStatus.CLOSED;
import static org.aiwei.campaign.CampaignStatus.DRAFT;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** The whole state machine: which action leads from where to where. */
@Getter
@RequiredArgsConstructor
public enum CampaignAction {
    PUBLISH(DRAFT, PUBLISHED, "publication"),
    CLOSE(PUBLISHED, CLOSED, "closure"),
    REOPEN(CLOSED, PUBLISHED, "reopening"),
    ARCHIVE(CLOSED, ARCHIVED, "archiving");

    private final CampaignStatus source;
    private final CampaignStatus target;

    /** Last part of the page's path. */
    private final String path;

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

    static Optional<CampaignAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }
}
