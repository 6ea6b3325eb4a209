package org.aiwei.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.aiwei.platform.files.FileShelf;
import org.junit.jupiter.api.Test;

class InDatabaseTests extends ContentContract {

    private static final String MANY = """
            with content as (
              select convert_to(n || repeat(' 第' || n || '份佐证', 20), 'UTF8') as bytes from generate_series(1, 10000) n),
            blob as (
              insert into evidence_blob (sha256, size, stored_at)
              select encode(sha256(bytes), 'hex'), length(bytes), timestamptz 'epoch' from content)
            insert into evidence_chunk (sha256, seq, bytes) select encode(sha256(bytes), 'hex'), 0, bytes from content
            """;

    @Override
    Optional<FileShelf> shelf() {
        return Optional.empty();
    }

    @Override
    void flip(String sha256) {
        jdbc.sql("update evidence_chunk set bytes = set_byte(bytes, 99, get_byte(bytes, 99) # 1) where sha256 = ?")
                .param(sha256)
                .update();
    }

    @Override
    void lose(String sha256) {
        jdbc.sql("delete from evidence_chunk where sha256 = ?").param(sha256).update();
    }

    @Override
    long lying() {
        return jdbc.sql("select count(distinct sha256) from evidence_chunk")
                .query(Long.class)
                .single();
    }

    @Test
    void oneBitAmongTenThousandIsFoundByTheScrubOfTheNight() {
        jdbc.sql(MANY).update();
        try {
            var all = jdbc.sql("select sha256 from evidence_blob where stored_at = timestamptz 'epoch' order by sha256")
                    .query(String.class)
                    .list();
            assertThat(all).hasSize(10_000);
            var spoilt = all.get(6_543);
            flip(spoilt);
            while (book.round().filter(round -> round.finishedAt() != null).isEmpty()) {
                scrub().run(clock.instant());
            }
            assertThat(book.round().orElseThrow().checked()).isGreaterThanOrEqualTo(10_000);
            assertThat(damages.open()).extracting(Damages.Damage::sha256).containsExactly(spoilt);
        } finally {
            jdbc.sql("delete from evidence_damage where sha256 in"
                            + " (select sha256 from evidence_blob where stored_at = timestamptz 'epoch')")
                    .update();
            jdbc.sql("delete from evidence_blob where stored_at = timestamptz 'epoch'")
                    .update();
        }
    }
}
