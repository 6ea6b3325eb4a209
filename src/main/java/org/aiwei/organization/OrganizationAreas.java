package org.aiwei.organization;

import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationAreas {

    @Bean
    Area unitsArea() {
        return Area.of("/admin/units", Duty.ADMINISTRATOR).inMenu(80, "organization.menu", "diagram-3");
    }
}
