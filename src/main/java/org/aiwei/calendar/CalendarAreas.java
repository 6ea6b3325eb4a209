package org.aiwei.calendar;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarAreas {

    @Bean
    Area workCalendarArea() {
        return Area.of("/admin/calendar", ADMINISTRATOR, CAMPAIGN_OFFICER).tabOf(Area.OWN, 30, "menu.calendar");
    }
}
