package org.aiwei.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the clock has done, as the database tells it. */
final class RecurringWork {

    /** Kept by the program about itself and about who looked at it. */
    private static final Pattern ITS_OWN =
            Pattern.compile("(spring_session|sign_in|once|scheduled|flyway|board_item|board_part|audit).*");

    private static final Map<String, String> ONCE = Map.of(
            "rungs of an item",
                    "select 1 from escalation group by rectification_id, clock_no, offset_days, step having count(*) > 1",
            "work of the same step", """
                    select 1 from work_item where step <> 'REVIEW_ROWS'
                     group by subject_id, kind, step, audience, person_id, to_unit_id, opened_at having count(*) > 1
                    """,
            "messages of one piece of work",
                    "select 1 from inbox_entry group by person_id, work_id, digest_id having count(*) > 1",
            "reminders of a report", "select 1 from report_reminder group by report_id, step having count(*) > 1",
            "digests of a morning", "select 1 from delivery_digest group by person_id, on_date having count(*) > 1",
            "daily backups",
                    "select 1 from backup_run group by (started_at at time zone 'Asia/Shanghai')::date having count(*) > 1");

    private RecurringWork() {}

    /** Lets everything that recurs be due now, so that it comes round often and on every node. */
    static int hurry(JdbcClient jdbc) {
        return jdbc.sql("""
                update scheduled_tasks set execution_time = clock_timestamp()
                 where not picked and task_name <> 'background-job' and execution_time > clock_timestamp()
                """).update();
    }

    /** Only these. */
    static int hurry(JdbcClient jdbc, List<String> names) {
        return jdbc.sql(
                        "update scheduled_tasks set execution_time = clock_timestamp() where not picked and task_name in (:names)")
                .param("names", names)
                .update();
    }

    /** @return rows of each table, and lines of the trail for each thing that was done */
    static Map<String, Long> counts(JdbcClient jdbc) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().stream()
                .filter(table -> !ITS_OWN.matcher(table).matches())
                .forEach(table -> counts.put(table, count(jdbc, "select 1 from \"" + table + "\"")));
        pairs(
                        jdbc,
                        "select subject_type || ' ' || action, count(*) from audit_entry where subject_type <> 'session' group by 1")
                .forEach((what, lines) -> counts.put("trail: " + what, lines));
        return counts;
    }

    static Map<String, Long> twice(JdbcClient jdbc) {
        var found = new TreeMap<String, Long>();
        ONCE.forEach((what, question) -> found.put(what, count(jdbc, question)));
        return found;
    }

    private static long count(JdbcClient jdbc, String question) {
        return jdbc.sql("select count(*) from (" + question + ") found")
                .query(Long.class)
                .single();
    }

    private static Map<String, Long> pairs(JdbcClient jdbc, String question) {
        var pairs = new LinkedHashMap<String, Long>();
        jdbc.sql(question).query(row -> {
            pairs.put(row.getString(1), row.getLong(2));
        });
        return pairs;
    }
}
