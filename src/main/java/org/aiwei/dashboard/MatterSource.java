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
    private static final String ORDER = " order by due_on nulls last, kind, matter_id";
    private static final int WINDOW = 400;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    /** The two kinds of matters; each has an index of what is open by due date. */
    private enum Kind {
        TASK("v_matter_task", " and m.status not in ('DONE', 'REPLACED')"),
        ITEM("v_matter_item", " and m.status not in ('CLOSED', 'VOIDED')");

        private final String view;
        private final String open;

        Kind(String view, String open) {
            this.view = view;
            this.open = open;
        }
    }

    /** What is asked: the matters a person sees, narrowed. */
    record Question(Day day, String narrowed, RowsFilter filter, Map<String, @Nullable Object> values) {

        private String matters(Kind kind) {
            return "select m.* from " + kind.view + " m" + (filter.byPlace() ? " join unit u on u.id = m.unit_id" : "")
                    + " where m.campaign_id = :campaign" + narrowed + (filter.onlyOpen() ? kind.open : "");
        }

        private String lit(String matters) {
            var lights = filter.light() == null || filter.light().isEmpty() ? "" : " where light = any (:lights)";
            return "from (select m.*, " + LIGHT + " from (" + matters + ") m) lit" + lights;
        }
    }

    Question question(Day day, Reach reach, RowsFilter filter) {
        var values = day.values();
        reach.addTo(values);
        filter.addTo(
                values,
                day,
                filter.phase() == null
                        ? List.of()
                        : campaigns.phases(day.campaign().id()));
        return new Question(day, reach.condition() + filter.conditions(), filter, values);
    }

    long count(Question question) {
        return jdbc.sql("select (select count(*) " + question.lit(question.matters(Kind.TASK)) + ")"
                        + " + (select count(*) " + question.lit(question.matters(Kind.ITEM)) + ")")
                .params(question.values())
                .query(Long.class)
                .single();
    }

    /**
     * A cut of them by due date. Of lights the planner knows nothing and would sort everything, so what is due first is
     * looked through first, and all the rest only when that is not enough.
     *
     * @param there how many there are
     */
    List<MatterRow> rows(Question question, int most, long offset, long there) {
        var early = rows(question, most, offset, " limit " + (offset + most + WINDOW));
        return early.size() < Math.min(most, there - offset) ? rows(question, most, offset, "") : early;
    }

    private List<MatterRow> rows(Question question, int most, long offset, String window) {
        long upTo = offset + most;
        return jdbc.sql("select p.*, coalesce(u.short_name, u.name) as unit from ("
                        + first(question, Kind.TASK, window, upTo) + " union all "
                        + first(question, Kind.ITEM, window, upTo)
                        + ") p join unit u on u.id = p.unit_id" + ORDER + " limit " + most + " offset " + offset)
                .params(question.values())
                .query((row, index) -> read(row, question.day().today()))
                .list();
    }

    private static String first(Question question, Kind kind, String window, long upTo) {
        return "(select * " + question.lit(question.matters(kind) + ORDER + window) + ORDER + " limit " + upTo + ")";
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
