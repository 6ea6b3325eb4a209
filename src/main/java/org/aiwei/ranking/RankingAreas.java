package org.aiwei.ranking;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.Set;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RankingAreas {

    @Bean
    CampaignTab rankingTab() {
        return new CampaignTab(
                70, "ranking.tab", "/ranking", Set.of(CAMPAIGN_OFFICER, BUREAU_LEADER, UNIT_LEADER, UNIT_REPORTER));
    }
}
