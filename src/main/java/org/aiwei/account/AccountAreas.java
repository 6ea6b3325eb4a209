package org.aiwei.account;

import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountAreas {

    @Bean
    Area peopleArea() {
        return Area.of("/admin/people", Duty.ADMINISTRATOR).inMenu(81, "account.menu", "people");
    }

    @Bean
    Area ownAccountArea() {
        return Area.of(Area.OWN, Duty.values()).tabOf(Area.OWN, 10, "account.own");
    }
}
