package org.aiwei.platform.start;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** Every known reason why the program does not start; its sentences stand in {@code messages/start}. */
@Getter
@RequiredArgsConstructor
public enum StartFailure {
    PORT_TAKEN(10),
    HOME_NOT_WRITABLE(11),
    HOME_IN_USE(12),
    NO_BINARIES(13),
    DATA_OF_OTHER_VERSION(14),
    DATA_UNREADABLE(15),
    DISK_FULL(16),
    UNSAFE_SETTINGS(17),
    SERVER_DID_NOT_START(18),
    ROOT_NOT_POSSIBLE(19),
    DATABASE_UNREACHABLE(20),
    LOGIN_REFUSED(21),
    DATABASE_MISSING(22),
    DATABASE_TOO_OLD(23),
    DATABASE_NEWER(24),
    MIGRATIONS_DIFFER(25),
    FILES_UNREACHABLE(26),
    FILES_REFUSED(27),
    FILES_SETTINGS(28),
    FILES_OTHER(29);

    private final int exitCode;

    /** @param args what the sentences name: the folder, the port, the versions */
    public StartRefused with(Object... args) {
        return new StartRefused(this, args);
    }
}
