package org.aiwei.document;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentAreas {

    @Bean
    Area numberArea() {
        return Area.of("/docs/numbers", CAMPAIGN_OFFICER, BUREAU_LEADER).tabOf("/rectify", 50, "document.menu");
    }

    @Bean
    Area seriesArea() {
        return Area.of("/docs/series", CAMPAIGN_OFFICER, BUREAU_LEADER);
    }
}
