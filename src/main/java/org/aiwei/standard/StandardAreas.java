package org.aiwei.standard;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StandardAreas {

    @Bean
    Area standardArea() {
        return Area.of("/standards", StandardPolicy.READERS).inMenu(40, "menu.standards", "list-check");
    }
}
