package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.aiwei.platform.RuleBroken;

/** Looks into .docx, .xlsx and .pptx: the right main part, nothing that runs, and not more inside than the paper can be. */
final class OfficeZip {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private OfficeZip() {}

    static void ensure(String name, String part, Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry(part) == null) {
                throw new RuleBroken("evidence.content", name);
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new RuleBroken("evidence.bomb", name);
            }
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                throw new RuleBroken("evidence.macro", name);
            }
            unpack(name, zip);
            OfficeLinks.ensureNone(name, zip);
        } catch (ZipException | IllegalArgumentException broken) {
            throw new RuleBroken("evidence.broken", name);
        }
    }

    /** Sizes in the directory can lie, so everything is unpacked into nothing and counted. */
    private static void unpack(String name, ZipFile zip) throws IOException {
        var buffer = new byte[64 * 1024];
        long total = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    total += read;
                    if (total > MOST_BYTES) {
                        throw new RuleBroken("evidence.bomb", name);
                    }
                }
            }
        }
    }
}
