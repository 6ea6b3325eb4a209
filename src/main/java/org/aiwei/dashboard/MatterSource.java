package org.aiwei.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows that stand behind the numbers. */
@Component
@RequiredArgsConstructor
class MatterSource {

    private static final String LIGHT =
            "matter_light(m.kind, m.status, coalesce(m.starts_on, :start), m.due_on, m.percent, :today, :soon, :yellow, :red) as light";
    private static final String LIT = "select m.*, coalesce(u.short_name, u.name) as unit, " + LIGHT
            + " from v_matter m join unit u on u.id = m.unit_id where m.campaign_id = :campaign";
    private static final String OPEN = " and m.status not in ('DONE', 'CLOSED')";
    private static final int WINDOW = 400;
    private static final String ORDER = " order by due_on nulls last, kind, matter_id";

    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    /** What is asked: the matters a person sees, narrowed. */
    record Question(Day day, String sql, Map<String, @Nullable Object> values) {}

    Question question(Day day, Reach reach, RowsFilter filter) {
        var values = day.values();
        reach.addTo(values);
        filter.addTo(
                values,
                day,
                filter.phase() == null
                        ? List.of()
                        : campaigns.phases(day.campaign().id()));
        var lit = LIT + reach.condition() + filter.conditions() + (filter.onlyOpen() ? OPEN : "");
        var wanted = filter.light() == null || filter.light().isEmpty() ? "" : " where light = any (:lights)";
        return new Question(day, "from (" + lit + ") lit" + wanted, values);
    }

    long count(Question question) {
        return jdbc.sql("select count(*) " + question.sql())
                .params(question.values())
                .query(Long.class)
                .single();
    }

    List<MatterRow> rows(Question question, int limit, long offset) {
        return jdbc.sql("select * " + question.sql() + ORDER + " limit " + limit + " offset " + offset)
                .params(question.values())
                .query((row, index) -> read(row, question.day().today()))
                .list();
    }

    /**
     * What is late, behind or near of a campaign or a unit, by due date.
     *
     * @param there how many such matters there are
     */
    List<MatterRow> pressing(Day day, @Nullable UUID unit, int most, long there) {
        var early = pressing(day, unit, most, " limit " + WINDOW);
        return early.size() < Math.min(most, there) ? pressing(day, unit, most, "") : early;
    }

    /** Each kind is read in the order of its index; of the light the planner knows nothing and would sort everything. */
    private List<MatterRow> pressing(Day day, @Nullable UUID unit, int most, String window) {
        var narrowed = unit == null ? " and m.lead" : " and m.unit_id = :unit";
        var cut = ORDER + window + ") m) lit where light in ('OVERDUE', 'BEHIND', 'SOON')" + ORDER + " limit " + most
                + ")";
        var lit = "(select * from (select m.*, " + LIGHT + " from (select m.* from ";
        var mine = " m where m.campaign_id = :campaign" + narrowed;
        return jdbc.sql("select p.*, coalesce(u.short_name, u.name) as unit from ("
                        + lit + "v_matter_task" + mine + " and m.status not in ('DONE', 'REPLACED')" + cut
                        + " union all "
                        + lit + "v_matter_item" + mine + " and m.status not in ('CLOSED', 'VOIDED')" + cut
                        + ") p join unit u on u.id = p.unit_id" + ORDER + " limit " + most)
                .params(day.values(unit))
                .query((row, index) -> read(row, day.today()))
                .list();
    }

    /** The worst open matters of each of these units, at most so many of one. */
    List<MatterRow> worst(Day day, Collection<UUID> units, int each) {
        var values = day.values();
        values.put("units", units.toArray(UUID[]::new));
        return jdbc.sql("select * from (select lit.*, row_number() over (partition by unit_id order by"
                        + " array_position(array['OVERDUE','BEHIND','SOON','PAUSED','NORMAL','NOT_STARTED'], light), due_on, matter_id) as nth"
                        + " from (select m.*, coalesce(u.short_name, u.name) as unit, " + LIGHT
                        + " from (select t.* from v_matter_task t"
                        + " where t.campaign_id = :campaign and t.unit_id = any (:units) and t.status not in ('DONE', 'REPLACED')"
                        + " union all select i.* from v_matter_item i where i.campaign_id = :campaign and i.unit_id = any (:units)"
                        + " and (i.status in ('CLOSED', 'VOIDED')) is false) m join unit u on u.id = m.unit_id) lit) ranked where nth <= "
                        + each + " order by unit_id, nth")
                .params(values)
                .query((row, index) -> read(row, day.today()))
                .list();
    }

    private static MatterRow read(ResultSet row, LocalDate today) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        return new MatterRow(
                row.getString("kind"),
                row.getObject("matter_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                row.getString("no"),
                row.getString("title"),
                row.getString("status"),
                Light.valueOf(row.getString("light")),
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(due, today));
    }
}
