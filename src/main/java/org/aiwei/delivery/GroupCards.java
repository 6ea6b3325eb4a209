package org.aiwei.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.aiwei.job.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays one card a working morning for the group, which says what falls due; its words are found when it is sent. */
@Component
@RequiredArgsConstructor
class GroupCards implements Recurring {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final DeliverySettings settings;
    private final Mornings mornings;
    private final GroupRobot robot;
    private final JdbcClient jdbc;

    @Override
    public String name() {
        return "delivery.card";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var local = LocalDateTime.ofInstant(now, HERE);
        if (!robot.on() || !settings.morningCard() || !mornings.open(local, settings.rules())) {
            return;
        }
        jdbc.sql("""
                insert into delivery_outbox (id, dedup_key, channel, card_on, next_at, created_at)
                values (gen_random_uuid(), :key, 'ROBOT', :day, :now, :now) on conflict (dedup_key) do nothing
                """)
                .param("key", "ROBOT:card:" + local.toLocalDate())
                .param("day", local.toLocalDate())
                .param("now", Outbox.at(now))
                .update();
    }
}
