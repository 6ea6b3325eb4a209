package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Look-backs as the office, the leaders and the teams see them; a unit is not told when somebody comes. */
@Component
@RequiredArgsConstructor
class LookBackList {

    private static final String FROM = " from look_back b join rectification r on r.id = b.rectification_id where "
            + Sight.SEEN + " and not r.unit_path like any (:units) and ";

    private static final String ROW = """
            select b.id, r.id as item_id, r.no, r.problem, r.site_name || ' ' || r.place as place, r.unit_name, b.nth, b.due_on,
                   b.due_on - b.nth as closed_on, b.outcome, b.note, b.done_by_name, b.done_at
            """;

    private final JdbcClient jdbc;
    private final RectificationPolicy policy;
    private final Clock clock;

    LookBackPage page(Actor actor, LookBackFilter filter) {
        var values = values(actor);
        var state = filter.chosen();
        var counts = counts(values);
        var asked = Paging.page(filter.page(), "id");
        var rows = jdbc.sql(ROW + FROM + state.condition + " order by " + state.order + " limit :rows offset :offset")
                .params(values)
                .param("rows", Paging.ROWS)
                .param("offset", asked.getOffset())
                .query(this::row)
                .list();
        long total = counts.stream()
                .filter(tab -> tab.state() == state)
                .mapToLong(LookBackPage.Tab::count)
                .sum();
        return new LookBackPage(state, counts, new PageImpl<>(rows, asked, total));
    }

    Optional<LookBackRow> one(Actor actor, UUID id) {
        return jdbc.sql(ROW + FROM + "b.id = :id")
                .params(values(actor))
                .param("id", id)
                .query(this::row)
                .optional();
    }

    private List<LookBackPage.Tab> counts(Map<String, @Nullable Object> values) {
        return Stream.of(LookBackFilter.State.values())
                .map(state -> new LookBackPage.Tab(
                        state,
                        jdbc.sql("select count(*)" + FROM + state.condition)
                                .params(values)
                                .query(Long.class)
                                .single()))
                .toList();
    }

    private Map<String, @Nullable Object> values(Actor actor) {
        var values = new HashMap<>(policy.visibleTo(actor).values());
        values.put("today", LocalDate.now(clock));
        return values;
    }

    private LookBackRow row(ResultSet row, int index) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var outcome = row.getString("outcome");
        return new LookBackRow(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("no"),
                row.getString("problem"),
                row.getString("place").strip(),
                row.getString("unit_name"),
                row.getInt("nth"),
                due,
                ChronoUnit.DAYS.between(LocalDate.now(clock), due),
                row.getObject("closed_on", LocalDate.class),
                outcome == null ? null : LookBackOutcome.valueOf(outcome),
                row.getString("note"),
                row.getString("done_by_name"),
                local(row.getTimestamp("done_at")));
    }

    private @Nullable LocalDateTime local(@Nullable Timestamp at) {
        return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }
}
