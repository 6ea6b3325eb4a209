package org.aiwei.audit;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditAreas {

    @Bean
    Area auditArea() {
        return Area.of("/admin/audit", ADMINISTRATOR, CAMPAIGN_OFFICER).inMenu(95, "menu.audit", "clock-history");
    }
}
