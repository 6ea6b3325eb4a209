package org.aiwei.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.aiwei.platform.RuleBroken;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into .doc, .xls, .ppt and their WPS kin: installers and mails have the same outside. */
final class OfficeOle {

    private OfficeOle() {}

    static void ensure(String name, String part, Path path) {
        try (var ole = new POIFSFileSystem(path.toFile(), true)) {
            var root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RuleBroken("evidence.locked", name);
            }
            if (!root.hasEntryCaseInsensitive(part)
                    && !(part.equals("Workbook") && root.hasEntryCaseInsensitive("Book"))) {
                throw new RuleBroken("evidence.content", name);
            }
            if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new RuleBroken("evidence.macro", name);
            }
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new RuleBroken("evidence.broken", name);
        }
    }
}
