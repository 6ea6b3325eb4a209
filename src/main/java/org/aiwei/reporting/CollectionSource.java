package org.aiwei.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of the office, each in one statement. */
@Component
@RequiredArgsConstructor
class CollectionSource {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    /** Collections of the person's offices, those that run first. */
    Page<CollectionRow> list(Collection<UUID> offices, Pageable page) {
        var rows = jdbc.sql("""
                select c.id, c.name, c.kind, c.status, c.rhythm, g.name as campaign, p.label, p.due_on,
                       coalesce(n.owed, 0) as owed, coalesce(n.sent, 0) as sent, coalesce(n.whole, 0) as whole,
                       count(*) over () as found
                  from collection c join campaign g on g.id = c.campaign_id
                  left join lateral (select * from report_period p where p.collection_id = c.id
                                      order by p.from_on desc limit 1) p on true
                  left join lateral (select count(*) filter (where r.status in ('MISSING', 'DRAFT', 'RETURNED')) as owed,
                                            count(*) filter (where r.status in ('SUBMITTED', 'APPROVED')) as sent,
                                            count(*) filter (where r.status <> 'EXEMPT') as whole
                                       from report r where r.period_id = p.id) n on true
                 where c.office_unit_id = any (:offices)
                 order by c.status = 'CLOSED', c.created_at desc, c.id
                 limit :limit offset :offset
                """)
                .param("offices", offices.toArray(UUID[]::new))
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> new Found(
                        new CollectionRow(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                CollectionKind.valueOf(row.getString("kind")),
                                CollectionStatus.valueOf(row.getString("status")),
                                Rhythm.valueOf(row.getString("rhythm")),
                                row.getString("campaign"),
                                row.getString("label"),
                                row.getObject("due_on", LocalDate.class),
                                row.getLong("owed"),
                                row.getLong("sent"),
                                row.getLong("whole")),
                        row.getLong("found")))
                .list();
        var total = rows.isEmpty() ? page.getOffset() : rows.get(0).total();
        return new PageImpl<>(rows.stream().map(Found::row).toList(), page, total);
    }

    private record Found(CollectionRow row, long total) {}

    List<CollectionPage.PeriodLine> periods(UUID collection) {
        return jdbc.sql("""
                select p.*, count(r.id) as whole,
                       count(*) filter (where r.status in ('SUBMITTED', 'APPROVED')) as sent,
                       count(*) filter (where r.status = 'APPROVED') as accepted,
                       count(*) filter (where r.status = 'EXEMPT') as exempt
                  from report_period p left join report r on r.period_id = p.id
                 where p.collection_id = :collection
                 group by p.id order by p.from_on desc
                """)
                .param("collection", collection)
                .query((row, index) -> new CollectionPage.PeriodLine(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        new DueRule.Due(
                                row.getObject("nominal_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                DueReason.valueOf(row.getString("shift_reason")),
                                row.getBoolean("calendar_known")),
                        row.getLong("whole"),
                        row.getLong("sent"),
                        row.getLong("accepted"),
                        row.getLong("exempt")))
                .list();
    }

    List<CollectionPage.ReportLine> reports(UUID period, Instant now) {
        return jdbc.sql("""
                select r.*, p.due_on from report r join report_period p on p.id = r.period_id
                 where r.period_id = :period order by unit_order(r.unit_path), r.id
                """)
                .param("period", period)
                .query((row, index) -> {
                    var first = row.getTimestamp("first_submitted_at");
                    var sent = row.getTimestamp("submitted_at");
                    var status = ReportStatus.valueOf(row.getString("status"));
                    var end = ReportPeriod.end(row.getObject("due_on", LocalDate.class));
                    var at = first == null ? now : first.toInstant();
                    return new CollectionPage.ReportLine(
                            row.getObject("id", UUID.class),
                            row.getString("unit_name"),
                            status,
                            status != ReportStatus.EXEMPT && !at.isBefore(end),
                            local(sent == null ? null : sent.toInstant()),
                            row.getString("submitted_by_name"));
                })
                .list();
    }

    static @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, HERE);
    }
}
