package org.aiwei.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.S3Server;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Against a real S3 server. */
class InBucketTests extends OnShelfContract {

    private String bucket;

    @Override
    Optional<FileShelf> shelf() throws IOException {
        if (bucket == null) {
            bucket = S3Server.shared().bucket();
        }
        return Optional.of(S3Server.shelf(S3Server.shared().settings(bucket)));
    }

    @Override
    Path file(String place) throws IOException {
        return S3Server.shared().file(bucket, place);
    }

    @Test
    void aStoreThatIsAwayIsSaidAndNothingIsKept() throws Exception {
        var kept = keep(noise(1_000, 30));
        var settings = new HashMap<>(S3Server.shared().settings(bucket));
        settings.put("aiwei.files.s3.endpoint", "http://127.0.0.1:" + S3Server.freePort());
        var away = S3Server.shelf(settings);
        blobs = new BlobStore(jdbc, chunks, Optional.of(new Shelving(away)), damages, clock);

        var bytes = noise(1_000, 31);
        assertThatThrownBy(() -> keep(bytes)).isInstanceOf(RuleBroken.class).hasMessage("evidence.away");
        assertThat(read(Digests.sha256(bytes))).as("no row").isEmpty();
        assertThatThrownBy(() -> blobs.ensureIntact(kept, "记录.pdf"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("evidence.away");
        assertThatThrownBy(() -> scrub().run(clock.instant())).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(damages.open())
                .as("away is not damaged")
                .noneMatch(known -> known.sha256().equals(kept));

        var health = new FilesHealthIndicator(Optional.of(away), book, damages, clock).health();
        assertThat(health.getStatus()).isEqualTo(FilesHealthIndicator.WARN);
        assertThat(health.getDetails()).containsEntry("here", false);
        open();
        assertThat(new FilesHealthIndicator(shelf(), book, damages, clock)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
        assertThat(blobs.intact(kept)).as("back again").isTrue();
    }
}
