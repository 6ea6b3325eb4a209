package org.aiwei.reporting;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import org.aiwei.access.Area;
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
    Area collectionsArea() {
        return Area.of("/collections", CAMPAIGN_OFFICER);
    }
}
