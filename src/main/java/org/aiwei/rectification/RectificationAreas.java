package org.aiwei.rectification;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RectificationAreas {

    static final String RECTIFY = "/rectify";

    @Bean
    Area rectifyArea() {
        return Area.of(RECTIFY, RectificationPolicy.READERS).inMenu(35, "rectification.menu", "check2-circle");
    }

    @Bean
    Area noticesArea() {
        return Area.of("/notices", RectificationPolicy.READERS).tabOf(RECTIFY, 20, "rectification.notices");
    }

    @Bean
    CampaignTab rectificationTab() {
        return new CampaignTab(60, "rectification.tab", "/rectifications", Set.of(RectificationPolicy.READERS));
    }
}
