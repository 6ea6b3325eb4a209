package org.aiwei.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PostgresBinariesTests {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void everyPlatformHasItsArchive(String system, String processor, String archive) {
        assertThat(PostgresBinaries.archiveName(system, processor)).isEqualTo(archive);
    }

    @Test
    void aPlatformWithoutBinariesIsNamed() {
        assertThatThrownBy(() -> PostgresBinaries.of("Linux", "riscv64"))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(StartFailure.NO_BINARIES));
    }

    @Test
    void theVersionIsThatOfTheJar() {
        assertThat(PostgresBinaries.ofThisPlatform().version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void linksAndRightsSurviveUnpacking() throws IOException {
        var place = archive(Map.of("bin/postgres", "x", "lib/a.so", "->a.so.1", "lib/a.so.1", "y"))
                .unpackInto(home);
        assertThat(place.resolve("bin/postgres")).isExecutable();
        assertThat(place.resolve("lib/a.so")).isSymbolicLink().hasContent("y");
        assertThat(home.resolve("bin-1.half")).doesNotExist();
    }

    @Test
    void whatACrashLeftHalfUnpackedIsMadeAnew() throws IOException {
        Files.createDirectories(home.resolve("bin-1.half/bin"));
        Files.writeString(home.resolve("bin-1.half/bin/postgres"), "cut o");
        assertThat(archive(Map.of("bin/postgres", "whole")).unpackInto(home).resolve("bin/postgres"))
                .hasContent("whole");
    }

    @Test
    void anUnpackedVersionIsLeftAlone() throws IOException {
        var place = archive(Map.of("bin/postgres", "first")).unpackInto(home);
        archive(Map.of("bin/postgres", "second")).unpackInto(home);
        assertThat(place.resolve("bin/postgres")).hasContent("first");
    }

    @ParameterizedTest
    @CsvSource({"../outside, x", "/outside, x", "lib/way-out, ->../../outside", "lib/way-out, ->/etc/passwd"})
    void nothingLeavesTheFolder(String name, String content) throws IOException {
        var archive = archive(Map.of(name, content));
        assertThatThrownBy(() -> archive.unpackInto(home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out");
        assertThat(home.resolve("outside")).doesNotExist();
        assertThat(home.resolve("bin-1")).doesNotExist();
    }

    /** Content that begins with an arrow becomes a link. */
    private PostgresBinaries archive(Map<String, String> files) throws IOException {
        var packed = Files.createTempFile(home, "archive", ".txz");
        try (var tar =
                new TarArchiveOutputStream(new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options(0)))) {
            for (var file : files.entrySet()) {
                add(tar, file.getKey(), file.getValue());
            }
        }
        return new PostgresBinaries(packed.toUri().toURL(), "1");
    }

    private static void add(TarArchiveOutputStream tar, String name, String content) throws IOException {
        boolean link = content.startsWith("->");
        var entry = link ? new TarArchiveEntry(name, TarConstants.LF_SYMLINK, true) : new TarArchiveEntry(name, true);
        var bytes = link ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        if (link) {
            entry.setLinkName(content.substring(2));
        }
        entry.setMode(0100755);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
