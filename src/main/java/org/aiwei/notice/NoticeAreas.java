package org.aiwei.notice;

import org.aiwei.access.Actor;
import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.aiwei.access.MenuBadge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeAreas {

    private static final String TODO = "/todo";

    @Bean
    Area todoArea() {
        return Area.of(TODO, Duty.values()).inMenu(10, "menu.todo", "check2-circle");
    }

    @Bean
    MenuBadge todoBadge(WorkItems items) {
        return new MenuBadge() {
            @Override
            public String path() {
                return TODO;
            }

            @Override
            public long count(Actor actor) {
                return items.waiting(actor);
            }
        };
    }
}
