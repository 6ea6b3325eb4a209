package org.aiwei.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rules; they are few and asked for once a run. */
@Component
@RequiredArgsConstructor
class DeliverySettings {

    private final JdbcClient jdbc;

    DeliveryRules rules() {
        return jdbc.sql("""
                select digest_at, opens_at, closes_at, ahead_days, attempts, first_wait, stale_hours, sent_days, inbox_days
                  from delivery_setting
                """).query((row, n) -> rules(row)).single();
    }

    private static DeliveryRules rules(ResultSet row) throws SQLException {
        return new DeliveryRules(
                row.getObject("digest_at", LocalTime.class),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class),
                numbers(row),
                row.getInt("attempts"),
                Duration.ofSeconds(row.getInt("first_wait")),
                Duration.ofHours(row.getInt("stale_hours")),
                row.getInt("sent_days"),
                row.getInt("inbox_days"));
    }

    private static List<Integer> numbers(ResultSet row) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray("ahead_days").getArray());
    }
}
