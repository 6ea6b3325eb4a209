package org.aiwei.campaign;

import java.util.List;
import java.util.UUID;

/**
 * What stands on top of each of a campaign's pages.
 *
 * @param editable whether this person may change it now
 */
public record CampaignHead(
        UUID id,
        String name,
        int year,
        CampaignStatus status,
        String office,
        boolean mine,
        boolean editable,
        List<CampaignAction> actions,
        List<Tab> tabs) {

    /** Path of the campaign. */
    public String getPath() {
        return "/campaigns/" + id;
    }

    public record Tab(String label, String href, String suffix) {}
}
