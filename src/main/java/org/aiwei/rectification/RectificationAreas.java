package org.aiwei.rectification;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RectificationAreas {

    @Bean
    Area rectifyArea() {
        return Area.of("/rectify", RectificationPolicy.READERS).inMenu(35, "rectification.menu", "check2-circle");
    }

    @Bean
    Area noticesArea() {
        return Area.of("/notices", RectificationPolicy.READERS)
                .inMenu(36, "rectification.notices", "file-earmark-text");
    }

    @Bean
    CampaignTab rectificationTab() {
        return new CampaignTab(60, "rectification.tab", "/rectifications", Set.of(RectificationPolicy.READERS));
    }
}
