package org.aiwei.reporting;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportAreas {

    static final String REPORTS = "/reports";

    @Bean
    Area reportsArea() {
        return Area.of(REPORTS, ReportPolicy.READERS).inMenu(25, "reporting.menu", "file-earmark-text");
    }

    @Bean
    CampaignTab reportsTab() {
        return new CampaignTab(45, "reporting.tab", REPORTS, Set.of(ReportPolicy.READERS));
    }

    @Bean
    Area collectionsArea() {
        return Area.of("/collections", CAMPAIGN_OFFICER);
    }
}
