package org.aiwei.delivery;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.SecretToken;
import org.springframework.stereotype.Component;

/**
 * How often calendars are read: by one place in a minute, and one calendar in an hour. Whether there is such a calendar
 * makes no difference, so that nobody learns from being turned away.
 */
@Component
@RequiredArgsConstructor
class FeedGate {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Knocks knocks;
    private final DeliverySettings settings;

    /** @return zero for who may read; otherwise when to come again */
    Duration knock(String token, String address) {
        var most = settings.limits();
        var wait = knocks.knock("address:" + address, MINUTE, most.feedAddressPerMinute());
        return wait.isZero() ? knocks.knock("feed:" + SecretToken.hash(token), HOUR, most.feedPerHour()) : wait;
    }
}
