package org.aiwei.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real S3 server over HTTP. */
class S3ShelfTests extends FileShelfContract {

    private S3Server server;
    private String bucket;

    @BeforeEach
    void freshBucket() throws IOException {
        server = S3Server.shared();
        bucket = server.bucket();
    }

    @Override
    FileShelf shelf() {
        return S3Server.shelf(server.settings(bucket));
    }

    @Override
    void putStranger(String name) throws IOException {
        var file = server.file(bucket, name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not ours");
    }

    @Test
    void theStoreRefusesAnotherContentThanWasMeant() throws Exception {
        var place = place(noise(1_000));
        assertThatThrownBy(() -> shelf().put(place, 500, () -> new ByteArrayInputStream(noise(500))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(place)).isInstanceOf(IOException.class);
    }

    @Test
    void aSendingThatIsCutIsSentAgain() throws Exception {
        var bytes = noise(3 << 20);
        var place = place(bytes);
        try (var cutter = new Cutter(server.port(), 200_000)) {
            S3Server.shelf(S3Server.settings(bucket, cutter.port()))
                    .put(place, bytes.length, () -> new ByteArrayInputStream(bytes));
            assertThat(cutter.cuts()).isEqualTo(1);
        }
        assertThat(read(place)).isEqualTo(bytes);
    }

    @Test
    void whatIsWrongIsToldAtTheStart() throws Exception {
        assertRefused(StartFailure.FILES_REFUSED, Map.of("aiwei.files.s3.bucket", "b-of-nobody"));
        assertRefused(StartFailure.FILES_REFUSED, Map.of("aiwei.files.s3.secret", "another-secret"));
        assertRefused(StartFailure.FILES_REFUSED, Map.of("aiwei.files.s3.key", "stranger"));
        assertRefused(
                StartFailure.FILES_UNREACHABLE,
                Map.of("aiwei.files.s3.endpoint", "http://127.0.0.1:" + S3Server.freePort()));
        assertRefused(StartFailure.FILES_SETTINGS, Map.of("aiwei.files.s3.secret", ""));
        assertRefused(StartFailure.FILES_SETTINGS, Map.of("aiwei.files.s3.endpoint", "files.example"));
        assertRefused(StartFailure.FILES_SETTINGS, Map.of("aiwei.files.store", "tape"));
    }

    private void assertRefused(StartFailure failure, Map<String, Object> changed) {
        var settings = new HashMap<>(server.settings(bucket));
        settings.putAll(changed);
        assertThatThrownBy(() -> S3Server.shelf(settings).ensureUsable())
                .as(changed.toString())
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(failure));
    }
}
