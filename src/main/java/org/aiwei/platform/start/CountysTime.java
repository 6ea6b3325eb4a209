package org.aiwei.platform.start;

import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Whatever zone the machine is set to, servers are often set to none: what pages print, what the database calls today
 * and what the log says is the time of the county.
 */
class CountysTime implements ApplicationListener<ApplicationStartingEvent> {

    private static final String ZONE = "Asia/Shanghai";

    @Override
    public void onApplicationEvent(ApplicationStartingEvent starting) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }
}
