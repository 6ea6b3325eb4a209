package org.aiwei;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.LightRule;

/** The campaign that the county's office runs, for plain tests. */
public final class CountyCampaign {

    private CountyCampaign() {}

    public static CampaignRef in(CampaignStatus status) {
        return new CampaignRef(
                new UUID(0, 7),
                "巩固国家卫生县",
                2026,
                status,
                County.OFFICE.id(),
                County.OFFICE.path(),
                County.BUREAU.path(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                LightRule.usual(),
                List.of());
    }
}
