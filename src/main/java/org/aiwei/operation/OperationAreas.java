package org.aiwei.operation;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationAreas {

    static final String PATH = "/admin/operation";

    private static final String HEAD = "/admin/backups";

    @Bean
    Area operationArea() {
        return Area.of(PATH, ADMINISTRATOR).tabOf(HEAD, 10, "operation.menu");
    }
}
