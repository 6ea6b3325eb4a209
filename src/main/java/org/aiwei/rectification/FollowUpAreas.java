package org.aiwei.rectification;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.INSPECTOR;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What units have no business with, and the papers that they do receive. */
@Configuration(proxyBeanMethods = false)
class FollowUpAreas {

    @Bean
    Area proposalArea() {
        return Area.of("/rectify/proposals", CAMPAIGN_OFFICER, BUREAU_LEADER)
                .tabOf(RectificationAreas.RECTIFY, 30, "rectification.proposals.tab");
    }

    @Bean
    Area lookBackArea() {
        return Area.of("/rectify/look-backs", CAMPAIGN_OFFICER, BUREAU_LEADER, INSPECTOR)
                .tabOf(RectificationAreas.RECTIFY, 40, "rectification.lookBacks");
    }

    @Bean
    Area nudgeArea() {
        return Area.of("/rectify/nudges", CAMPAIGN_OFFICER, BUREAU_LEADER);
    }

    @Bean
    Area stepArea() {
        return Area.of("/rectify/steps", RectificationPolicy.READERS);
    }
}
