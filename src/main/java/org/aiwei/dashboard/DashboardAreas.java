package org.aiwei.dashboard;

import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardAreas {

    @Bean
    Area lead() {
        return Area.of("/lead", Duty.BUREAU_LEADER).inMenu(5, "menu.lead", "bar-chart");
    }
}
