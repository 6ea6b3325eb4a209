package org.aiwei.fault;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in every database of the program, whatever was killed; each question finds the rows that break it. */
final class Invariants {

    private static final List<String> HISTORIES = List.of("report", "rectification", "inspection_round");

    private static final Map<String, String> QUESTIONS = questions();

    private Invariants() {}

    static List<String> broken(JdbcClient jdbc) {
        return QUESTIONS.entrySet().stream()
                .map(question -> Map.entry(question.getKey(), count(jdbc, question.getValue())))
                .filter(answer -> answer.getValue() > 0)
                .map(answer -> answer.getKey() + ": " + answer.getValue() + " rows")
                .toList();
    }

    private static int count(JdbcClient jdbc, String question) {
        return jdbc.sql("select count(*) from (" + question + ") broken")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> questions() {
        var all = new LinkedHashMap<String, String>();
        for (var table : HISTORIES) {
            all.put("gaps in the history of a " + table, gaps(table));
            all.put(table + " and the last row of its history differ", lastRow(table));
        }
        all.put("tasks whose status is not that of their last row", """
                select 1 from assignment_part p
                 where exists (select 1 from assignment_part_transition t where t.part_id = p.id)
                   and not exists (select 1 from assignment_part_transition t where t.part_id = p.id and t.to_status = p.status
                                      and t.occurred_at = (select max(occurred_at) from assignment_part_transition
                                                            where part_id = p.id))
                """);
        all.put("moves of reports without exactly one line in the trail", trail("report"));
        all.put("moves of items without exactly one line in the trail", trail("rectification"));
        all.put("files without their content", """
                select 1 from evidence_blob b
                 where b.place is null and (b.size <> (select coalesce(sum(length(c.bytes)), 0) from evidence_chunk c where c.sha256 = b.sha256)
                    or b.sha256 <> (select encode(sha256(string_agg(c.bytes, ''::bytea order by c.seq)), 'hex')
                                      from evidence_chunk c where c.sha256 = b.sha256))
                """);
        all.put("contents that no file has", """
                select 1 from evidence_blob b where not exists
                  (select 1 from evidence_file f where b.sha256 in (f.sha256, f.thumb_sha256))
                """);
        all.put("files that hang on nothing", """
                select 1 from evidence_file f where not exists (select 1 from evidence_link l where l.file_id = f.id)
                """);
        all.put("lines of the trail that do not join", """
                select 1 from (select seq, prev_hash, lag(hash) over (order by seq) as before,
                                      lag(seq) over (order by seq) as number from audit_entry) line
                 where before is not null and (prev_hash <> before or seq <> number + 1)
                """);
        all.put("the head of the trail is not its last line", """
                select 1 from audit_head h where not exists
                  (select 1 from audit_entry e where e.seq = h.seq and e.hash = h.hash
                      and e.seq = (select max(seq) from audit_entry))
                """);
        all.put("sums of items", sums("v_board_item", "campaign_id, unit_id, status, due_on", "board_item"));
        all.put(
                "sums of tasks",
                sums(
                        "v_board_part",
                        "campaign_id, unit_id, lead, action, leader_id, status, starts_on, due_on, percent",
                        "board_part",
                        "board_part_base"));
        return all;
    }

    private static String gaps(String table) {
        var id = table.equals("inspection_round") ? "round_id" : table + "_id";
        var moves = table.equals("inspection_round") ? "round_transition" : table + "_transition";
        return "select 1 from " + moves + " group by " + id + " having count(*) <> max(seq) or min(seq) <> 1";
    }

    private static String lastRow(String table) {
        var id = table.equals("inspection_round") ? "round_id" : table + "_id";
        var moves = table.equals("inspection_round") ? "round_transition" : table + "_transition";
        return "select 1 from " + table + " r where r.status <> (select t.to_status from " + moves + " t where t." + id
                + " = r.id order by t.seq desc limit 1)";
    }

    private static String trail(String table) {
        return "select 1 from " + table + "_transition t group by " + table + "_id, action having count(*) <>"
                + " (select count(*) from audit_entry e where e.subject_type = '" + table + "' and e.subject_id = t."
                + table
                + "_id and e.action = t.action)";
    }

    private static String sums(String wanted, String columns, String... kept) {
        var both = Stream.of(kept)
                .map(table -> "select " + columns + ", n from " + table + " union all ")
                .collect(joining("", "", "select " + columns + ", -n from " + wanted));
        return "select 1 from (" + both + ") both_sides group by " + columns + " having sum(n) <> 0";
    }
}
