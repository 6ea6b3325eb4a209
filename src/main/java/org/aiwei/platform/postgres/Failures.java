package org.aiwei.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** Tells apart what can go wrong below the server: the folder, the disk, the tools. */
final class Failures {

    private static final String FULL = "No space left on device";

    private static final long WAL_SEGMENT = 16L << 20;

    private Failures() {}

    static StartRefused ofFolder(Path folder, IOException failure) {
        var reason = isFull(failure.getMessage()) ? StartFailure.DISK_FULL : StartFailure.HOME_NOT_WRITABLE;
        return reason.with(folder).because(failure);
    }

    static StartRefused ofTool(String tool, String output, Path folder) {
        var cause = new IOException(tool + ": " + output);
        if (isFull(output) || folder.toFile().getUsableSpace() < WAL_SEGMENT) {
            return StartFailure.DISK_FULL.with(folder).because(cause);
        }
        return StartFailure.SERVER_DID_NOT_START.with(folder.resolve("logs")).because(cause);
    }

    private static boolean isFull(@Nullable String message) {
        return message != null && (message.contains(FULL) || message.contains("not enough space on the disk"));
    }
}
