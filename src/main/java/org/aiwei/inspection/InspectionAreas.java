package org.aiwei.inspection;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.INSPECTOR;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InspectionAreas {

    /** Anybody who is not only an administrator can be lent to a team. */
    private static final Duty[] READERS = {CAMPAIGN_OFFICER, BUREAU_LEADER, INSPECTOR, UNIT_LEADER, UNIT_REPORTER};

    @Bean
    Area inspectionArea() {
        return Area.of("/inspections", READERS).inMenu(30, "inspection.menu", "clipboard-check");
    }

    @Bean
    Area findingArea() {
        return Area.of("/findings", READERS);
    }

    /** Today's inspections, for the phone. */
    @Bean
    Area visitArea() {
        return Area.of("/m", READERS);
    }

    @Bean
    CampaignTab inspectionTab() {
        return new CampaignTab(50, "inspection.tab", "/inspections", Set.of(CAMPAIGN_OFFICER, BUREAU_LEADER));
    }
}
