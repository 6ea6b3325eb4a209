package org.aiwei.dashboard;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardAreas {

    static final String BANDS = "/admin/bands";

    private static final Duty[] READERS = {
        Duty.CAMPAIGN_OFFICER, Duty.BUREAU_LEADER, Duty.UNIT_LEADER, Duty.UNIT_REPORTER
    };

    @Bean
    Area lead() {
        return Area.of("/lead", Duty.BUREAU_LEADER).inMenu(5, "menu.lead", "bar-chart");
    }

    @Bean
    Area unitBoards() {
        return Area.of("/units", READERS);
    }

    /** For two duties with different menus, so it hangs below the person's own name. */
    @Bean
    Area bandsArea() {
        return Area.of(BANDS, Duty.ADMINISTRATOR, Duty.CAMPAIGN_OFFICER).tabOf(Area.OWN, 36, "dashboard.bands.title");
    }

    @Bean
    CampaignTab boardTab() {
        return new CampaignTab(15, "dashboard.tab", "/board", Set.of(READERS));
    }
}
