package org.aiwei.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * PostgreSQL 18 stays half up when the process that recovers it after a crash dies itself, as on a disk that keeps
 * nothing: its helpers run, nobody recovers any more and nobody is let in, for ever.
 */
final class HalfUp {

    private HalfUp() {}

    /** @param postmaster its first process; its children tell on Linux alone what they are */
    static boolean is(ProcessHandle postmaster) {
        return is(titles(postmaster));
    }

    static List<String> titles(ProcessHandle postmaster) {
        return postmaster.children().map(HalfUp::title).toList();
    }

    /** The checkpointer comes first, then who recovers, and the writer of the log only when people are let in. */
    static boolean is(Collection<String> titles) {
        return has(titles, "checkpointer") && !has(titles, "startup") && !has(titles, "walwriter");
    }

    private static boolean has(Collection<String> titles, String part) {
        return titles.stream().anyMatch(title -> title.startsWith("postgres: ") && title.contains(part));
    }

    private static String title(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException unknown) {
            return "";
        }
    }
}
