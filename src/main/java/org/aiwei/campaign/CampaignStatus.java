package org.aiwei.campaign;

public enum CampaignStatus {
    DRAFT,
    PUBLISHED,
    CLOSED,
    ARCHIVED;

    /** Whether its plan, group and rules may still change. */
    public boolean editable() {
        return this == DRAFT || this == PUBLISHED;
    }
}
