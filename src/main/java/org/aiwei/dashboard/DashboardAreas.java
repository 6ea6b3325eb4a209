package org.aiwei.dashboard;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardAreas {

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

    @Bean
    CampaignTab boardTab() {
        return new CampaignTab(15, "dashboard.tab", "/board", Set.of(READERS));
    }
}
