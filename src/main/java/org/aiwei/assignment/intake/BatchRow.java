package org.aiwei.assignment.intake;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** One import that was confirmed. */
record BatchRow(
        UUID id,
        Source source,
        String fileName,
        String by,
        String at,
        int rows,
        boolean undone,
        boolean accepted,
        boolean writable) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static String day(OffsetDateTime at) {
        return MINUTE.format(at.atZoneSameInstant(HERE));
    }

    public boolean isUndoable() {
        return writable && !undone && !accepted;
    }
}
