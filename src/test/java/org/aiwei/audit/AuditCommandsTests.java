package org.aiwei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.platform.postgres.SpareDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The six ways to falsify a trail of nine entries, done by the owner of its table, and the shell's answers. */
class AuditCommandsTests {

    private static final int ENTRIES = 9;

    private static SpareDatabase database;

    @TempDir
    Path folder;

    private final List<String> hashes = new ArrayList<>();

    @BeforeAll
    static void tables() throws SQLException {
        database = SpareDatabase.empty("audit_commands");
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        order("alter table audit_entry disable trigger user");
    }

    @BeforeEach
    void nineEntries() throws SQLException {
        order("truncate audit_entry");
        write(1, Line.START, "原因");
    }

    @Test
    void aWholeTrailIsWholeAndPaperProvesIt() throws Exception {
        assertThat(run("check")).satisfies(answer -> {
            assertThat(answer.code).isZero();
            assertThat(answer.out).contains("全部 9 条前后相扣", "整体改写不能排除", "all 9 entries");
        });
        assertThat(run("check", printed(4), printed(7)).out).contains("到第 7 条与印发的校验码一致");
    }

    @Test
    void edit() throws Exception {
        order("update audit_entry set detail = '别的原因' where seq = 5");
        assertBroken("第 5 条记录的内容被改动");
    }

    @Test
    void delete() throws Exception {
        order("delete from audit_entry where seq = 5");
        assertBroken("第 5 条记录前后不相扣");
    }

    @Test
    void swap() throws Exception {
        order("update audit_entry set seq = 100 where seq = 5");
        order("update audit_entry set seq = 5 where seq = 6");
        order("update audit_entry set seq = 6 where seq = 100");
        assertBroken("第 5 条记录前后不相扣");
    }

    @Test
    void insert() throws Exception {
        order("update audit_entry set seq = seq + 100 where seq > 5");
        order("update audit_entry set seq = seq - 99 where seq > 100");
        order(
                "insert into audit_entry select 6, hash, repeat('a', 64), occurred_at, actor_id, actor_name, subject_type,"
                        + " subject_id, subject_label, action from audit_entry where seq = 5");
        assertBroken("第 6 条记录的内容被改动");
    }

    @Test
    void cutTail() throws Exception {
        order("delete from audit_entry where seq > 6");
        assertBroken("第 7 条记录起缺失，应到第 9 条");
    }

    @Test
    void cutTailAndTheHeadSetBack() throws Exception {
        var paper = printed(8);
        order("delete from audit_entry where seq > 6");
        head(6, hashes.get(5));
        assertThat(run("check").code).as("nothing but paper can tell").isZero();
        assertBroken("第 7 条记录起缺失，应到第 8 条", paper);
    }

    @Test
    void rewriteAll() throws Exception {
        var first = printed(2);
        var second = printed(7);
        var before = folder.resolve("before.jsonl");
        assertThat(run("export", before.toString()).code).isZero();
        order("delete from audit_entry where seq >= 5");
        var start = hashes.get(3);
        hashes.subList(4, ENTRIES).clear();
        write(5, start, "改写后的原因");
        assertThat(run("check").code).as("nothing but paper can tell").isZero();
        assertBroken("第 3 至 7 条记录被整体改写", first, second);
        var answer = run("compare", before.toString());
        assertThat(answer.code).isEqualTo(AuditCommands.BROKEN);
        assertThat(answer.err).contains("第 5 条记录与先前导出的文件不一致", "Entry 5");
    }

    @Test
    void anExportComparesWithItself() throws Exception {
        var file = folder.resolve("trail.jsonl");
        run("export", file.toString());
        assertThat(run("compare", file.toString(), printed(9)).code).isZero();
        assertThat(Files.readAllLines(file)).hasSize(ENTRIES + 1);
        order("delete from audit_entry where seq = 9");
        head(8, hashes.get(7));
        assertThat(run("compare", file.toString()).err).contains("第 9 条记录起缺失");
    }

    @Test
    void wrongWordsAndFilesAreSaid() throws Exception {
        assertThat(AuditCommands.fit(List.of("audit"))).isFalse();
        assertThat(AuditCommands.fit(List.of("audit", "export"))).isFalse();
        assertThat(run("check", "12:short").code).isEqualTo(AuditCommands.REFUSED);
        var file = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThat(run("compare", file.toString()).err).contains("不是导出的审计记录");
        assertThat(run("compare", file + "x").err).contains("没有这个文件");
        assertThat(run("export", file.toString()).err).contains("没有覆盖");
        assertThat(file).hasContent("dear");
    }

    private void assertBroken(String words, String... roots) throws Exception {
        var all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(roots));
        var answer = run(all.toArray(String[]::new));
        assertThat(answer.code).as(answer.out).isEqualTo(AuditCommands.BROKEN);
        assertThat(answer.err).contains(words);
    }

    private String printed(int seq) {
        return seq + ":" + hashes.get(seq - 1).substring(0, 16);
    }

    private record Answer(int code, String out, String err) {}

    private static Answer run(String... words) throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(words));
        int code = new AuditCommands(
                        database.environment(""),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(all);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(int first, String start, String detail) throws SQLException {
        var before = start;
        try (var connection = database.connect();
                var insert = connection.prepareStatement(
                        "insert into audit_entry (seq, prev_hash, hash, occurred_at, actor_id, actor_name, subject_type,"
                                + " subject_id, subject_label, action, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int seq = first; seq <= ENTRIES; seq++) {
                var line = line(seq, before, detail);
                Object[] values = {
                    line.seq(),
                    line.prevHash(),
                    line.hash(),
                    OffsetDateTime.ofInstant(line.occurredAt(), ZoneOffset.UTC),
                    line.actorId(),
                    line.actorName(),
                    line.subjectType(),
                    line.subjectId(),
                    line.subjectLabel(),
                    line.action(),
                    line.detail()
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.execute();
                before = line.hash();
                hashes.add(before);
            }
        }
        head(ENTRIES, before);
    }

    private static Line line(int seq, String before, String detail) {
        var id = new UUID(0, seq);
        var at = Instant.parse("2026-03-31T04:00:00Z").plusSeconds(seq);
        return new Line(
                seq, before, at, id, "林主任", "campaign", id, "巩固", "PUBLISH", null, null, null, detail, null, null);
    }

    private static void head(int seq, String hash) throws SQLException {
        order("update audit_head set seq = %d, hash = '%s'".formatted(seq, hash));
    }

    private static void order(String order) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
