package org.aiwei.delivery;

import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.aiwei.job.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the tables small: old messages go, and what was sent long ago. */
@Component
@RequiredArgsConstructor
class DeliverySweep implements Recurring {

    private final DeliverySettings settings;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Override
    public String name() {
        return "delivery.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run(Instant now) {
        var rules = settings.rules();
        var old = Outbox.at(now).minusDays(rules.inboxDays());
        transaction.executeWithoutResult(status -> {
            outbox.sweep(now, rules);
            jdbc.sql("delete from delivery_knock where since < ?")
                    .param(Outbox.at(now).minusDays(2))
                    .update();
            jdbc.sql("delete from inbox_entry where arrived_at < ?").param(old).update();
            jdbc.sql("""
                    delete from delivery_digest d where made_at < ?
                       and not exists (select 1 from delivery_outbox o where o.digest_id = d.id)
                    """).param(old).update();
        });
    }
}
