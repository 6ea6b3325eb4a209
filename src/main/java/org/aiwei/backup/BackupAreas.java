package org.aiwei.backup;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupAreas {

    static final String PATH = "/admin/backups";

    @Bean
    Area backupArea() {
        return Area.of(PATH, ADMINISTRATOR).inMenu(94, "menu.backup", "shield-check");
    }
}
