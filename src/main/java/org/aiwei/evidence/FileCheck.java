package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.DiskRoom;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what was sent into a temporary file and lets through only what is on the list by name and by content. */
@Component
@RequiredArgsConstructor
class FileCheck {

    /** Names of its temporary files begin so: each program that runs on the machine has its own. */
    static final String PREFIX = "aiwei-evidence-" + ProcessHandle.current().pid() + "-";

    static final long LARGEST = 20L * 1024 * 1024;

    private static final long A_LITTLE = 1024 * 1024;

    private final FileContent content;
    private final VirusCheck viruses;

    /**
     * @throws RuleBroken with one sentence that names the file
     */
    CheckedFile check(@Nullable String sentName, InputStream sent) throws IOException {
        var name = FileNames.clean(sentName);
        var kind = FileKind.named(name).orElseThrow(() -> new RuleBroken("evidence.extension", name));
        return check(name, kind, sent);
    }

    /** Lets through only what can become a photo. */
    CheckedFile picture(@Nullable String sentName, InputStream sent) throws IOException {
        var name = FileNames.clean(sentName);
        var kind = FileKind.named(name)
                .filter(FileKind::isPicture)
                .orElseThrow(() -> new RuleBroken("evidence.photo", name));
        return check(name, kind, sent);
    }

    private CheckedFile check(String name, FileKind kind, InputStream sent) throws IOException {
        var path = Files.createTempFile(PREFIX, ".tmp");
        try {
            var digest = Digests.sha256();
            long size = spool(new DigestInputStream(sent, digest), path);
            ensureSize(name, size);
            content.ensure(name, kind, path);
            viruses.ensureClean(name, path);
            return new CheckedFile(name, kind, size, Digests.hex(digest), path);
        } catch (IOException | RuntimeException refused) {
            boolean full = refused instanceof IOException && DiskRoom.isShort(path, A_LITTLE);
            Files.deleteIfExists(path);
            if (full) {
                throw new RuleBroken("evidence.full");
            }
            throw refused;
        }
    }

    private static long spool(InputStream sent, Path path) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            for (var bytes = sent.readNBytes(64 * 1024);
                    bytes.length > 0 && size <= LARGEST;
                    bytes = sent.readNBytes(64 * 1024)) {
                out.write(bytes);
                size += bytes.length;
            }
        }
        return size;
    }

    private static void ensureSize(String name, long size) {
        if (size == 0) {
            throw new RuleBroken("evidence.empty", name);
        }
        if (size > LARGEST) {
            throw new RuleBroken("evidence.tooLarge", name);
        }
    }
}
