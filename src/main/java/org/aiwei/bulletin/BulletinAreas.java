package org.aiwei.bulletin;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulletinAreas {

    @Bean
    Area bulletinArea() {
        return Area.of("/bulletins", BulletinPolicy.READERS).inMenu(28, "bulletin.menu", "journal-check");
    }

    @Bean
    CampaignTab bulletinTab() {
        return new CampaignTab(75, "bulletin.menu", "/bulletins", Set.of(BulletinPolicy.READERS));
    }
}
