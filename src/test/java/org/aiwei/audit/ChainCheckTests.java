package org.aiwei.audit;

import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with the rights of the database's owner takes the lock off the table and changes the past. */
@DeskTest
@Transactional
class ChainCheckTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditEntries entries;

    @Autowired
    JdbcClient jdbc;

    long first;

    @BeforeEach
    void fiveEntries() {
        for (var name : new String[] {"甲", "乙", "丙", "丁", "戊"}) {
            events.publishEvent(
                    Happened.by(LIN_OFFICE, "standard", "FREEZE", name).saying("原因"));
        }
        first = jdbc.sql("select max(seq) - 4 from audit_entry")
                .query(Long.class)
                .single();
        jdbc.sql("set local role aiwei").update();
        jdbc.sql("alter table audit_entry disable trigger user").update();
    }

    @Test
    void holdsWhenNobodyTouchedIt() {
        var report = entries.chainIntact(LIN_OFFICE, null);
        assertThat(report.intact()).isTrue();
        assertThat(report.entries()).isEqualTo(first + 4);
    }

    @Test
    void runsOnceAtATime() throws Exception {
        entries.chainIntact(LIN_OFFICE, null); // and goes on, as this transaction does
        var other = CompletableFuture.supplyAsync(() -> entries.chainIntact(LIN_OFFICE, null));
        assertThatThrownBy(() -> other.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("audit.check.running");
    }

    @Test
    void findsAChangedWord() {
        change("update audit_entry set detail = '别的原因' where seq = ?", first + 2);
        assertThat(entries.chainIntact(LIN_OFFICE, null).broken()).isEqualTo(first + 2);
    }

    @Test
    void findsAChangedTime() {
        change("update audit_entry set occurred_at = occurred_at - interval '1 day' where seq = ?", first + 1);
        assertThat(entries.chainIntact(LIN_OFFICE, null).broken()).isEqualTo(first + 1);
    }

    @Test
    void findsAMissingEntry() {
        change("delete from audit_entry where seq = ?", first + 2);
        assertThat(entries.chainIntact(LIN_OFFICE, null).broken()).isEqualTo(first + 2);
    }

    @Test
    void findsAMissingEnd() {
        change("delete from audit_entry where seq = ?", first + 4);
        assertThat(entries.chainIntact(LIN_OFFICE, null).broken()).isEqualTo(first + 4);
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        change("update audit_entry set seq = 1000000000 where seq = ?", first + 1);
        change("update audit_entry set seq = seq - 1 where seq = ?", first + 2);
        jdbc.sql("update audit_entry set seq = ? where seq = 1000000000")
                .param(first + 2)
                .update();
        assertThat(entries.chainIntact(LIN_OFFICE, null).broken()).isEqualTo(first + 1);
    }

    @Test
    void findsAnEntryPutIn() {
        jdbc.sql("""
                insert into audit_entry (seq, prev_hash, hash, occurred_at, actor_id, actor_name, subject_type, subject_id,
                    subject_label, action)
                select seq + 1, hash, repeat('a', 64), occurred_at, actor_id, actor_name, subject_type, subject_id,
                    subject_label, action from audit_entry where seq = ?
                """).param(first + 4).update();
        assertThat(entries.chainIntact(LIN_OFFICE, null).broken()).isEqualTo(first + 5);
    }

    @Test
    void findsAnEntryThatWasHashedAnew() {
        var line = jdbc.sql("select prev_hash, occurred_at, actor_id, subject_id from audit_entry where seq = ?")
                .param(first + 3)
                .query()
                .singleRow();
        var forged = new Line(
                first + 3,
                (String) line.get("prev_hash"),
                ((java.sql.Timestamp) line.get("occurred_at")).toInstant(),
                (java.util.UUID) line.get("actor_id"),
                "别人",
                "standard",
                (java.util.UUID) line.get("subject_id"),
                "丁",
                "FREEZE",
                null,
                null,
                null,
                "原因",
                null,
                null);
        jdbc.sql("update audit_entry set actor_name = '别人', hash = ? where seq = ?")
                .params(forged.hash(), first + 3)
                .update();
        assertThat(entries.chainIntact(LIN_OFFICE, null).broken())
                .as("the next one no longer fits")
                .isEqualTo(first + 4);
    }

    private void change(String sql, long seq) {
        assertThat(jdbc.sql(sql).param(seq).update()).isEqualTo(1);
    }
}
