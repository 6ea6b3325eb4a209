package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger in a fixed number of statements, however many items there are. */
@Component
@RequiredArgsConstructor
class LedgerSource {

    private static final String LIGHT = "rectification_light(r.status, r.due_on, :today, s.soon)";

    private static final String ITEMS = " from rectification r";
    private static final String NEAR =
            " join unnest(cast(:workdays as int[]), cast(:soons as date[])) as s(workdays, soon)";
    private static final String FROM =
            ITEMS + " join campaign c on c.id = r.campaign_id" + NEAR + " on s.workdays = c.soon_workdays where ";

    /** As the indexes have it: written in any other way the database does not find them. */
    private static final String OPEN = " and (r.status in ('CLOSED', 'VOIDED')) is false";

    private static final String DONE = " and (r.status in ('CLOSED', 'VOIDED')) is true";

    private static final String UNITS = "select u.id, u.name from unit u where exists (select 1 from rectification r"
            + " where r.unit_id = u.id and %s) and %s order by u.path, u.id";

    private final JdbcClient jdbc;

    /**
     * What is asked: the items a person sees, narrowed.
     *
     * @param seen which of them it is about, as a condition
     */
    record Question(
            Sight sight, String seen, LedgerFilter filter, Map<String, @Nullable Object> values, LocalDate today) {

        Question(Sight sight, LedgerFilter filter, Map<String, @Nullable Object> values, LocalDate today) {
            this(sight, sight.condition(), filter, values, today);
        }

        /** Without those of campaigns that are seen whole. */
        Question parts() {
            return new Question(sight, sight.parts(), filter, values, today);
        }

        String rows() {
            return FROM + conditions();
        }

        /** Those that are done show one light only, so nothing else has to be asked about them. */
        String done() {
            return ITEMS + " where " + conditions() + DONE;
        }

        private String conditions() {
            return seen + filter.conditions();
        }

        /** The same with the light, for whoever needs no counts of the other lights; first what an index can answer. */
        String narrowed() {
            var light = filter.light();
            if (light == null) {
                return rows();
            }
            if (light == Light.DONE) {
                return rows() + DONE;
            }
            return rows() + OPEN + (light == Light.OVERDUE ? " and r.due_on < :today" : "") + " and " + LIGHT
                    + " = :light";
        }
    }

    List<LedgerRow> rows(Question question, int limit, long offset) {
        return jdbc.sql(rowsSql(question, limit, offset))
                .params(question.values())
                .query((row, index) -> read(row, question.today()))
                .list();
    }

    static String rowsSql(Question question, int limit, long offset) {
        return """
                select r.id, r.no, r.problem, r.site_name, r.place, r.unit_name, r.responsible, r.issued_on, r.due_on,
                       r.status, r.relapse_of is not null or r.reopened > 0 as relapse, r.closed_by_name, %s as light,
                       exists (select 1 from extension_request e
                                where e.rectification_id = r.id and e.outcome is null and e.step = 'UNIT') as unit_first,
                       %s + %s as before, %s as after
                %s order by r.status in ('CLOSED', 'VOIDED'), r.due_on, r.id limit %d offset %d
                """.formatted(
                        LIGHT,
                        photos("'finding'", "r.finding_id"),
                        photos("'rectification_before'", "r.id"),
                        photos("'rectification_after'", "r.id"),
                        question.narrowed(),
                        limit,
                        offset);
    }

    /** Closed ones have one light only: most of an old ledger is counted without asking each row what it shows. */
    LedgerCounts counts(Question question) {
        var lights = new EnumMap<Light, Long>(Light.class);
        jdbc.sql("select " + LIGHT + " as light, count(*)" + question.rows() + OPEN + " group by 1"
                        + " union all select 'DONE', count(*)" + question.done() + " having count(*) > 0")
                .params(question.values())
                .query(row -> {
                    lights.put(Light.valueOf(row.getString(1)), row.getLong(2));
                });
        return new LedgerCounts(lights);
    }

    /** Campaigns of the filter whose every item this person sees, with the last due date that counts as near. */
    Map<UUID, LocalDate> whole(Question question) {
        var soon = new HashMap<UUID, LocalDate>();
        jdbc.sql("select r.id, s.soon from campaign r" + NEAR + " on s.workdays = r.soon_workdays where "
                        + question.sight().whole()
                        + (question.filter().campaign() == null ? "" : " and r.id = :campaign"))
                .params(question.values())
                .query(row -> {
                    soon.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                });
        return soon;
    }

    /** Units that have an item this person sees, so many at most. */
    List<LedgerOption> units(Question question, int most) {
        return options(question, UNITS.formatted(question.sight().condition(), "true") + " limit " + most);
    }

    /** The unit of the filter alone; none when there is none, or nothing of it is seen. */
    List<LedgerOption> unit(Question question) {
        return question.filter().unit() == null
                ? List.of()
                : options(question, UNITS.formatted(question.sight().condition(), "u.id = :unit"));
    }

    List<LedgerOption> campaigns(Question question) {
        return options(
                question,
                "select c.id, c.name from campaign c where exists (select 1 from rectification r"
                        + " where r.campaign_id = c.id and " + question.sight().condition()
                        + ") order by c.year desc, c.name, c.id");
    }

    /** Every number of working days that a campaign counts as near. */
    List<Integer> nearness() {
        return jdbc.sql("select distinct soon_workdays from campaign")
                .query(Integer.class)
                .list();
    }

    private List<LedgerOption> options(Question question, String sql) {
        return jdbc.sql(sql)
                .params(question.values())
                .query((row, index) -> new LedgerOption(row.getString(1), row.getString(2)))
                .list();
    }

    private static String photos(String type, String subject) {
        return "(select count(*) from evidence_link b where b.removed_at is null and b.subject_type = " + type
                + " and b.subject_id = " + subject + ")";
    }

    private static LedgerRow read(ResultSet row, LocalDate today) throws SQLException {
        var status = RectificationStatus.valueOf(row.getString("status"));
        var due = row.getObject("due_on", LocalDate.class);
        var site = row.getString("site_name");
        var closedBy = row.getString("closed_by_name");
        return new LedgerRow(
                row.getObject("id", UUID.class),
                row.getString("no"),
                row.getString("problem"),
                site.isEmpty() ? row.getString("place") : site,
                row.getString("unit_name"),
                row.getString("responsible"),
                row.getObject("issued_on", LocalDate.class),
                due,
                status,
                NextActor.of(status, row.getBoolean("unit_first")),
                Light.valueOf(row.getString("light")),
                row.getBoolean("relapse"),
                (int) ChronoUnit.DAYS.between(today, due),
                row.getInt("before"),
                row.getInt("after"),
                closedBy == null ? "" : closedBy);
    }
}
