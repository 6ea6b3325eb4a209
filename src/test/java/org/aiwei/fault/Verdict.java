package org.aiwei.fault;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiwei.fault.Act.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Compares what people were told with what the database holds: what was done is there once, what was refused is not. */
final class Verdict {

    private final JdbcClient jdbc;
    private final History history;
    private final List<String> wrong = new ArrayList<>();

    private Verdict(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** @return a sentence for each promise that was broken; empty when all were kept */
    static List<String> on(History history, Connection connection) {
        return on(history, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    static List<String> on(History history, JdbcClient jdbc) {
        var verdict = new Verdict(jdbc, history);
        verdict.fields();
        verdict.each(Kind.PHOTO, act -> verdict.count("""
                select count(*) from evidence_file f join evidence_link l on l.file_id = f.id where f.name = ?
                """, act.value()));
        verdict.each(
                Kind.PROGRESS, act -> verdict.count("select count(*) from progress_note where text = ?", act.value()));
        verdict.each(Kind.CLOSE_OUT, act -> verdict.count("""
                select count(*) from rectification_transition
                 where rectification_id = ?::uuid and action = 'CLOSE_AS' and to_status = 'CLOSED'
                """, act.key()));
        verdict.imports();
        verdict.moves();
        verdict.wrong.addAll(Invariants.broken(verdict.jdbc));
        return verdict.wrong;
    }

    private void each(Kind kind, Function<Act, Integer> times) {
        for (var act : history.of(kind)) {
            judge(act, times.apply(act), 1);
        }
    }

    private void imports() {
        for (var act : history.of(Kind.IMPORT)) {
            int rows = count("select count(*) from rectification where problem like ?", act.value() + "第%");
            judge(act, rows, Officer.ROWS);
        }
    }

    private void judge(Act act, int found, int whole) {
        boolean right = switch (act.told()) {
            case DONE -> found == whole;
            case REFUSED -> found == 0;
            case NOTHING -> found == 0 || found == whole;
        };
        if (!right) {
            wrong.add(act + ": found " + found + " times");
        }
    }

    /** The last text that was saved stands there, or one that was sent later without an answer. */
    private void fields() {
        for (var typed : byKey(Kind.FIELD).values()) {
            var key = typed.get(0).key().split(" ");
            var place = key[1].split("\\.");
            var text = jdbc.sql("""
                            select text from report_value
                             where report_id = ?::uuid and field_id = ?::uuid and coalesce(row_id::text, '-') = ?
                            """)
                    .params(key[0], place[1], place[0])
                    .query(String.class)
                    .optional()
                    .orElse("");
            int last = lastDone(typed);
            var possible = typed.subList(Math.max(last, 0), typed.size()).stream()
                    .filter(act -> act.told() != Told.REFUSED)
                    .map(Act::value)
                    .toList();
            if (last >= 0 && !possible.contains(text)) {
                wrong.add(typed.get(last) + ": found " + text);
            }
        }
    }

    private static int lastDone(List<Act> acts) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).told() == Told.DONE) {
                return i;
            }
        }
        return -1;
    }

    /** A move may be made often; it stands there as often as it was said to be done, and at most so often as asked. */
    private void moves() {
        byKey(Kind.REPORT_MOVE)
                .forEach((report, acts) -> acts.stream()
                        .map(Act::value)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .forEach(action -> moves(report, action, acts)));
    }

    private void moves(String report, String action, List<Act> acts) {
        int found = count(
                "select count(*) from report_transition where report_id = ?::uuid and action = '" + action
                        + "' and occurred_at >= (select min(occurred_at) from report_transition where action = 'WITHDRAW'"
                        + " and report_id = '" + report + "')",
                report);
        var told = acts.stream()
                .filter(act -> act.value().equals(action))
                .collect(Collectors.groupingBy(Act::told, Collectors.counting()));
        long done = told.getOrDefault(Told.DONE, 0L);
        long unknown = told.getOrDefault(Told.NOTHING, 0L);
        if (found < done || found > done + unknown) {
            wrong.add(report + " " + action + ": " + done + " done, " + unknown + " unknown, found " + found);
        }
    }

    private Map<String, List<Act>> byKey(Kind kind) {
        return history.of(kind).stream().collect(Collectors.groupingBy(Act::key));
    }

    private int count(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }
}
