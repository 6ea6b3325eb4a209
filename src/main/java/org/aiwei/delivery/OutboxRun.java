package org.aiwei.delivery;

import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.aiwei.job.Recurring;
import org.springframework.stereotype.Component;

/** Empties the outbox, a few seconds after something was put into it. */
@Component
@RequiredArgsConstructor
class OutboxRun implements Recurring {

    private static final int MOST_BATCHES = 100;
    private static final int MOST_MAILS = 200;

    private final DeliverySettings settings;
    private final InboxCourier inbox;
    private final OutsideCourier outside;

    @Override
    public String name() {
        return "delivery.outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(Instant now) {
        var rules = settings.rules();
        for (int i = 0; i < MOST_BATCHES && inbox.deliver(now, rules); i++) {
            // what comes meanwhile is taken along
        }
        if (outside.open(now, rules)) {
            for (int i = 0; i < MOST_MAILS && outside.mail(now, rules); i++) {
                // one transaction for each
            }
            outside.group(now, rules);
        }
    }
}
