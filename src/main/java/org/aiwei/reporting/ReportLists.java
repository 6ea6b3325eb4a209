package org.aiwei.reporting;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What I owe, and what waits for my review; each in one statement. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ReportLists {

    private static final String OPEN = "c.status = 'OPEN' and g.status = 'PUBLISHED'";

    private static final String OWED = "r.status in ('MISSING', 'DRAFT', 'RETURNED') and " + OPEN;

    /** Rows that wait for one of the departments in {@code units}; {@code null} units: for any. */
    private static final String WAITS = """
            c.review = 'LEAD_THEN_OFFICE' and exists (
              select 1 from report_row w where w.report_id = r.id and w.approved_at is null
                 and w.lead_unit_id <> r.unit_id and w.lead_unit_id <> c.office_unit_id""";

    private static final String QUEUE = "r.status = 'SUBMITTED' and " + OPEN
            + " and (c.office_unit_id = any (:offices) or " + WAITS + " and w.lead_unit_id = any (:units)))";

    private static final String QUEUE_ORDER =
            " order by waits and c.office_unit_id = any (:offices), r.submitted_at, r.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The most urgent first; what is done last. */
    Page<OwedRow> mine(Actor actor, boolean all, @Nullable Integer page) {
        var wanted = "r.unit_id = any (:units) and c.status <> 'DRAFT' and (" + (all ? "true" : OWED) + ")";
        return rows(
                actor,
                wanted,
                " order by (" + OWED + ") desc, case when " + OWED + " then p.due_on end, p.due_on desc, r.id",
                Paging.page(page, "id"));
    }

    Page<OwedRow> queue(Actor actor, @Nullable Integer page) {
        return rows(actor, QUEUE, QUEUE_ORDER, Paging.page(page, "id"));
    }

    /** The one after it in the queue, or the first. */
    Optional<UUID> next(Actor actor, @Nullable UUID after) {
        var ids = rows(actor, QUEUE, QUEUE_ORDER, Pageable.ofSize(500))
                .map(OwedRow::id)
                .getContent();
        int at = after == null ? -1 : ids.indexOf(after);
        var others = ids.stream().filter(id -> !id.equals(after)).toList();
        return at >= 0 && at + 1 < ids.size()
                ? Optional.of(ids.get(at + 1))
                : others.stream().findFirst();
    }

    long owed(Actor actor) {
        return count(actor, "r.unit_id = any (:units) and " + OWED);
    }

    long waiting(Actor actor) {
        return count(actor, QUEUE);
    }

    private long count(Actor actor, String wanted) {
        return jdbc.sql("select count(*) from report r join collection c on c.id = r.collection_id"
                        + " join campaign g on g.id = r.campaign_id where " + wanted)
                .params(values(actor))
                .query(Long.class)
                .single();
    }

    private Page<OwedRow> rows(Actor actor, String wanted, String order, Pageable page) {
        var found = new long[] {page.getOffset()};
        List<OwedRow> rows = jdbc.sql(
                        "select r.id, c.name, p.label, g.name as campaign, r.unit_name, r.status, p.due_on,"
                                + " r.first_submitted_at, (" + WAITS + ")) as waits, count(*) over () as found"
                                + " from report r join report_period p on p.id = r.period_id"
                                + " join collection c on c.id = r.collection_id join campaign g on g.id = r.campaign_id where "
                                + wanted + order.replace("waits", "(" + WAITS + "))") + " limit :limit offset :offset")
                .params(values(actor))
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> {
                    found[0] = row.getLong("found");
                    return read(row);
                })
                .list();
        return new PageImpl<>(rows, page, found[0]);
    }

    private Map<String, Object> values(Actor actor) {
        var values = new HashMap<String, Object>();
        values.put("units", ReportPolicy.units(actor).toArray(UUID[]::new));
        values.put("offices", actor.unitsAs(CAMPAIGN_OFFICER).toArray(UUID[]::new));
        return values;
    }

    private OwedRow read(ResultSet row) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var first = row.getTimestamp("first_submitted_at");
        var status = ReportStatus.valueOf(row.getString("status"));
        var at = first == null ? clock.instant() : first.toInstant();
        return new OwedRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("label"),
                row.getString("campaign"),
                row.getString("unit_name"),
                status,
                due,
                ChronoUnit.DAYS.between(LocalDate.now(clock), due),
                status != ReportStatus.EXEMPT && !at.isBefore(ReportPeriod.end(due)),
                row.getBoolean("waits"));
    }
}
