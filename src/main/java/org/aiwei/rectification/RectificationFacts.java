package org.aiwei.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.reporting.ReportFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a unit's monthly report can quote of its rectifications: handed over, closed, still open, still to do too late. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class RectificationFacts implements ReportFacts {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String HREF = "/rectify";

    private final JdbcClient jdbc;

    record Counts(long issued, long closed, long open, long overdue) {}

    @Override
    public String code() {
        return "rectification.closed";
    }

    @Override
    public String label() {
        return "rectification.fact.closed";
    }

    /** A rectification belongs to a unit and a standard item, not to a task. */
    @Override
    public List<Fact> of(UUID unitId, @Nullable UUID assignmentId, LocalDate from, LocalDate to) {
        if (assignmentId != null) {
            return List.of();
        }
        var counts = counts(unitId, from, to);
        if (counts.issued() + counts.closed() + counts.open() == 0) {
            return List.of();
        }
        var text = "交办整改问题 " + counts.issued() + " 件，销号 " + counts.closed() + " 件，期末在办 " + counts.open() + " 件"
                + (counts.overdue() == 0 ? "。" : "，其中逾期 " + counts.overdue() + " 件。");
        return List.of(new Fact(text, BigDecimal.valueOf(counts.closed()), HREF));
    }

    private Counts counts(UUID unitId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) filter (where issued_on between :from and :to) as issued,
                       count(*) filter (where status = 'CLOSED' and closed_at >= :start and closed_at < :end) as closed,
                       count(*) filter (where issued_on <= :to and status <> 'VOIDED' and (closed_at is null or closed_at >= :end)) as open,
                       count(*) filter (where issued_on <= :to and status <> 'VOIDED' and due_on < :to
                                          and (closed_at is null or closed_at >= :end)
                                          and coalesce((select t.to_status from rectification_transition t
                                                         where t.rectification_id = v.rectification_id and t.occurred_at < :end
                                                         order by t.seq desc limit 1), '')
                                              not in ('SUBMITTED', 'PUBLIC_NOTICE')) as overdue
                  from v_rectification v where unit_id = :unit
                """)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .param("start", start(from))
                .param("end", start(to.plusDays(1)))
                .query(Counts.class)
                .single();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(HERE).toOffsetDateTime();
    }
}
