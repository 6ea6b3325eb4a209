package org.aiwei.evidence;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.S3Server;
import org.junit.jupiter.api.io.TempDir;

class InFolderTests extends OnShelfContract {

    @TempDir
    private Path folder;

    @Override
    Optional<FileShelf> shelf() {
        return Optional.of(
                S3Server.shelf(Map.of("aiwei.files.store", "folder", "aiwei.files.folder", folder.toString())));
    }

    @Override
    Path file(String place) {
        return folder.resolve(place);
    }
}
