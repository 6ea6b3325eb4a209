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

    /**
     * How often at most.
     *
     * @param proofHours how long the letter holds with which somebody shows that an address is the own one
     * @param proofLetters for one person in a day
     */
    record Limits(int feedPerHour, int feedAddressPerMinute, int proofHours, int proofLetters) {}

    Limits limits() {
        return jdbc.sql(
                        "select feed_per_hour, feed_address_per_minute, proof_hours, proof_letters from delivery_setting")
                .query((row, n) -> new Limits(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Whether groups are told each working morning what falls due. */
    boolean morningCard() {
        return jdbc.sql("select morning_card from delivery_setting")
                .query(Boolean.class)
                .single();
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
