package org.aiwei.evidence;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aiwei.DeskTest;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.files.FileShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What every way to keep contents promises; rows really commit here, and are taken away afterwards. */
@DeskTest
abstract class ContentContract {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Chunks chunks;

    @Autowired
    Damages damages;

    @Autowired
    ScrubBook book;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester http;

    final List<String> mine = new ArrayList<>();
    BlobStore blobs;

    abstract Optional<FileShelf> shelf() throws IOException;

    /** Turns one bit of a kept content. */
    abstract void flip(String sha256) throws IOException;

    abstract void lose(String sha256) throws IOException;

    /** How many contents lie where this way keeps them, whoever asks for them. */
    abstract long lying() throws IOException;

    @BeforeEach
    void open() throws IOException {
        blobs = new BlobStore(jdbc, chunks, shelf().map(Shelving::new), damages, clock);
        jdbc.sql("delete from evidence_scrub").update();
    }

    @AfterEach
    void tidy() {
        for (var sha256 : mine) {
            jdbc.sql("delete from evidence_damage where sha256 = ?")
                    .param(sha256)
                    .update();
            jdbc.sql("delete from evidence_blob where sha256 = ?").param(sha256).update();
        }
        jdbc.sql("delete from evidence_scrub").update();
    }

    @Test
    void isThereWhenTheRowIsAndNotBefore() throws Exception {
        long before = lying();
        var bytes = noise(600_000, 1);
        var sha256 = keep(bytes);
        assertThat(read(sha256)).isEqualTo(bytes);
        assertThat(blobs.intact(sha256)).isTrue();
        assertThat(lying()).isEqualTo(before + 1);

        var undone = noise(600_000, 2);
        transaction.executeWithoutResult(status -> {
            put(undone);
            status.setRollbackOnly();
        });
        assertThat(read(Digests.sha256(undone))).isEmpty();
        assertThat(lying()).as("nothing is left of what was undone").isEqualTo(before + 1);
    }

    @Test
    void keepsOneOfTwo() throws Exception {
        long before = lying();
        var bytes = noise(300_000, 3);
        keep(bytes);
        keep(bytes);
        assertThat(lying()).isEqualTo(before + 1);

        var other = noise(300_000, 4);
        mine.add(Digests.sha256(other));
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> keeping = () -> keep(other);
            for (var done : threads.invokeAll(List.of(keeping, keeping, keeping, keeping))) {
                assertThat(read(done.get())).isEqualTo(other);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(lying()).isEqualTo(before + 2);
    }

    @Test
    void aContentThatBreaksOffLeavesNothing() throws Exception {
        long before = lying();
        var sha256 = Digests.sha256(noise(300_000, 5));
        assertThatThrownBy(() -> transaction.execute(status -> {
                    try {
                        blobs.put(sha256, 300_000, () -> {
                            throw new IOException("the upload is gone");
                        });
                        return sha256;
                    } catch (IOException gone) {
                        throw new java.io.UncheckedIOException(gone);
                    }
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(lying()).isEqualTo(before);
        assertThat(read(sha256)).isEmpty();
    }

    @Test
    void theScrubFindsTheOneBitAmongMany() throws Exception {
        for (int i = 0; i < 2 * ContentScrub.BATCH + 50; i++) {
            keep(noise(2_000, 100 + i));
        }
        var spoilt = mine.get(137);
        flip(spoilt);
        assertThat(blobs.intact(spoilt)).isFalse();
        assertThatThrownBy(() -> blobs.ensureIntact(spoilt, "记录.pdf"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("evidence.damaged");

        var lost = mine.get(251);
        lose(lost);
        scrub().run(clock.instant());
        assertThat(damaged()).containsExactlyInAnyOrder(spoilt, lost);
        var round = book.round().orElseThrow();
        assertThat(round.finishedAt()).isNotNull();
        assertThat(round.checked()).isGreaterThanOrEqualTo(2 * ContentScrub.BATCH + 50);
        assertThat(told(spoilt, "FIND")).isEqualTo(1);
        assertThat(http.get().uri("/admin/operation").with(as(GAO_ADMIN)))
                .bodyText()
                .contains("有 2 个文件内容损坏", spoilt, lost);

        scrub().run(clock.instant().plus(Duration.ofDays(1)));
        assertThat(told(spoilt, "FIND")).as("told once").isEqualTo(1);

        keep(noise(2_000, 100 + 137));
        assertThat(blobs.intact(spoilt)).as("the same file uploaded again").isTrue();
        assertThat(told(spoilt, "HEAL")).isEqualTo(1);
        assertThat(damaged()).containsExactly(lost);
    }

    @Test
    void aRoundIsDueOnceADayAndGoesOnWhereItStopped() throws Exception {
        keep(noise(2_000, 7));
        var now = clock.instant();
        scrub().run(now);
        long checked = book.round().orElseThrow().checked();
        scrub().run(now.plusSeconds(60));
        assertThat(book.round().orElseThrow().checked()).as("not again today").isEqualTo(checked);

        jdbc.sql("update evidence_scrub set finished_at = null, checked = 5, last_sha256 = ?")
                .param("f".repeat(64))
                .update();
        scrub().run(now.plusSeconds(120));
        var round = book.round().orElseThrow();
        assertThat(round.checked()).as("only what came after").isEqualTo(5);
        assertThat(round.finishedAt()).isNotNull();
    }

    final String keep(byte[] bytes) {
        return transaction.execute(status -> put(bytes));
    }

    private String put(byte[] bytes) {
        var sha256 = Digests.sha256(bytes);
        try {
            blobs.put(sha256, bytes.length, () -> new ByteArrayInputStream(bytes));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        if (!mine.contains(sha256)) {
            mine.add(sha256);
        }
        return sha256;
    }

    final byte[] read(String sha256) throws IOException {
        var out = new ByteArrayOutputStream();
        blobs.copy(sha256, out);
        return out.toByteArray();
    }

    final String place(String sha256) {
        return jdbc.sql("select place from evidence_blob where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .single();
    }

    final ContentScrub scrub() {
        return new ContentScrub(jdbc, blobs, damages, book, clock, "00:00");
    }

    private List<String> damaged() {
        return damages.open().stream()
                .map(Damages.Damage::sha256)
                .filter(mine::contains)
                .toList();
    }

    private long told(String sha256, String action) {
        return jdbc.sql("""
                        select count(*) from audit_entry where subject_type = 'content' and action = ?
                           and subject_id = (select id from evidence_damage where sha256 = ?)
                        """).params(action, sha256).query(Long.class).single();
    }

    static byte[] noise(int size, int seed) {
        var bytes = new byte[size];
        new Random(20261123L + seed).nextBytes(bytes);
        return bytes;
    }
}
