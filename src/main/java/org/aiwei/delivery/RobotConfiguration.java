package org.aiwei.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RobotConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    GroupRobot groupRobot(RobotSettings settings, Clock clock) {
        return new WebhookRobot(settings.getAddress(), settings.getSecret(), PATIENCE, clock);
    }
}
