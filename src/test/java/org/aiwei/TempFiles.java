package org.aiwei;

import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** POI keeps its temporary files in one folder for all users of a machine; tests keep theirs to themselves. */
public final class TempFiles {

    private TempFiles() {}

    public static void stayInTarget() {
        var folder = Path.of("target", "poi").toFile();
        folder.mkdirs();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
    }
}
