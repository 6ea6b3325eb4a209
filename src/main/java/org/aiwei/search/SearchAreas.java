package org.aiwei.search;

import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchAreas {

    /** Stands on every page instead of in the menu. */
    @Bean
    Area searchArea() {
        return Area.of("/search", Duty.values());
    }
}
