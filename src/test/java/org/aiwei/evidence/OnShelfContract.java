package org.aiwei.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aiwei.platform.files.Places;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.junit.jupiter.api.Test;

/** What holds besides where contents lie outside the database. */
abstract class OnShelfContract extends ContentContract {

    /** The file in which a content really lies. */
    abstract Path file(String place) throws IOException;

    @Override
    void flip(String sha256) throws IOException {
        var bytes = Files.readAllBytes(file(place(sha256)));
        bytes[99] ^= 1;
        Files.write(file(place(sha256)), bytes);
    }

    @Override
    void lose(String sha256) throws IOException {
        Files.delete(file(place(sha256)));
    }

    @Override
    long lying() throws IOException {
        return all().size();
    }

    private List<String> all() throws IOException {
        var all = new ArrayList<String>();
        shelf().orElseThrow().each(all::add);
        return all;
    }

    @Test
    void theSweepTakesWhatNoRowAsksForAndNothingElse() throws Exception {
        var now = clock.instant();
        var kept = place(keep(noise(1_000, 20)));
        var stranger = file("ab/letter.txt");
        Files.createDirectories(stranger.getParent());
        Files.writeString(stranger, "not ours");
        var old = lay(noise(1_000, 21), now.minus(ShelfSweep.GRACE).minusSeconds(1));
        var young = lay(noise(1_000, 22), now.minus(ShelfSweep.GRACE).plusSeconds(60));
        assertThat(all()).contains(kept, old, young);

        var sweep = new ShelfSweep(shelf().orElseThrow(), jdbc);
        sweep.run(now);
        assertThat(all()).contains(kept, young).doesNotContain(old);
        sweep.run(now.plus(ShelfSweep.GRACE).plus(ShelfSweep.GRACE));
        assertThat(all()).contains(kept).doesNotContain(young);
        assertThat(stranger).exists();
    }

    @Test
    void aShelfOfAnotherInstallationIsNotTouched() throws Exception {
        var shelf = shelf().orElseThrow();
        check().afterSingletonsInstantiated();
        assertThat(shelf.mark()).isPresent();
        check().afterSingletonsInstantiated();
        shelf.mark("another county");
        assertRefused(StartFailure.FILES_OTHER, check());
    }

    @Test
    void aShelfWithoutOurFilesIsNotOurs() throws Exception {
        lose(keep(noise(1_000, 23)));
        assertRefused(StartFailure.FILES_OTHER, check());
        assertRefused(StartFailure.FILES_SETTINGS, new ShelfCheck(Optional.empty(), jdbc));
    }

    @Test
    void bothAreReadAfterTheSettingsWereChanged() throws Exception {
        var outside = keep(noise(5_000, 24));
        blobs = new BlobStore(jdbc, chunks, Optional.empty(), damages, clock);
        var inside = keep(noise(5_000, 25));
        open();
        assertThat(read(inside)).isEqualTo(noise(5_000, 25));
        assertThat(read(outside)).isEqualTo(noise(5_000, 24));
    }

    private ShelfCheck check() throws IOException {
        return new ShelfCheck(shelf(), jdbc);
    }

    private static void assertRefused(StartFailure failure, ShelfCheck check) {
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(failure));
    }

    private String lay(byte[] bytes, java.time.Instant since) throws IOException {
        var place = Places.fresh(Digests.sha256(bytes), since);
        shelf().orElseThrow().put(place, bytes.length, () -> new ByteArrayInputStream(bytes));
        return place;
    }
}
