package org.aiwei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The example county's clock, which a story sets forward to a later day. */
public class DaysAhead extends DemoClock {

    private volatile Duration ahead = Duration.ZERO;

    DaysAhead() {
        super(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** @param days from the real today; never fewer than before, as nothing in the county runs backwards */
    public void set(int days) {
        ahead = Duration.ofDays(days);
    }

    @Override
    public Instant instant() {
        return super.instant().plus(ahead);
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        DaysAhead daysAhead() {
            return new DaysAhead();
        }
    }
}
