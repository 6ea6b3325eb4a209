package org.aiwei.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

class BackupOfFolderTests extends BackupFilesContract {

    @Override
    Map<String, Object> freshShelf() throws IOException {
        return Map.of(
                "aiwei.files.store",
                "folder",
                "aiwei.files.folder",
                Files.createTempDirectory(folder, "shelf").toString());
    }
}
