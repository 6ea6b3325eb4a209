package org.aiwei.job;

import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobAreas {

    @Bean
    Area jobArea() {
        return Area.of(BackgroundJobs.PATH, Duty.values()).tabOf(Area.OWN, 20, "job.menu");
    }
}
