package org.aiwei.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which moments belong to a morning, and what the one before it was. */
@Component
@RequiredArgsConstructor
class Mornings {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar;
    private final JdbcClient jdbc;

    /** From the hour of the digest to the closing hour of a working day. */
    boolean open(LocalDateTime local, DeliveryRules rules) {
        return !local.toLocalTime().isBefore(rules.digestAt())
                && local.toLocalTime().isBefore(rules.closesAt())
                && calendar.isWorkday(local.toLocalDate());
    }

    Morning of(LocalDate today, DeliveryRules rules) {
        var last = jdbc.sql("select max(on_date) from delivery_digest_run where on_date < ? and on_date >= ?")
                .params(today, today.minusDays(30))
                .query(LocalDate.class)
                .optional()
                .orElseGet(() -> calendar.plusWorkdays(today, -1));
        var since = last.atTime(rules.digestAt()).atZone(HERE).toInstant();
        var next = calendar.plusWorkdays(today, 1);
        return new Morning(today, next, last, since, rules.aheadDays(), calendar::isWorkday);
    }
}
