package org.aiwei.campaign;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignAreas {

    @Bean
    Area campaignArea() {
        return Area.of("/campaigns", CAMPAIGN_OFFICER, BUREAU_LEADER, UNIT_LEADER, UNIT_REPORTER)
                .inMenu(20, "campaign.menu", "flag");
    }
}
