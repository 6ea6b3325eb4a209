package org.aiwei.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoClock clock() {
        return new DemoClock(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
