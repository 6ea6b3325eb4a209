package org.aiwei.campaign;

/** Campaigns that answer who runs and who leads them, without a database. */
public final class CampaignRights {

    private CampaignRights() {}

    public static Campaigns campaigns() {
        return new Campaigns(null, null, new CampaignPolicy(), null, null);
    }
}
