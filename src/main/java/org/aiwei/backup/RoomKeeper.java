package org.aiwei.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.aiwei.platform.DiskRoom;

/** Gives up before the disk is full to the last byte: the database may stand on the same one. */
final class RoomKeeper extends FilterOutputStream {

    static final long KEPT = 96L << 20;
    private static final long EVERY = 8L << 20;

    private final Path file;
    private long untilNext;

    RoomKeeper(OutputStream out, Path file) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        untilNext -= length;
        if (untilNext < 0) {
            untilNext = EVERY;
            refuseWithoutRoom();
        }
        out.write(bytes, from, length);
    }

    private void refuseWithoutRoom() {
        if (DiskRoom.isShort(file, KEPT)) {
            throw new BackupRefused(BackupRefused.Reason.NO_ROOM, file.toAbsolutePath());
        }
    }
}
