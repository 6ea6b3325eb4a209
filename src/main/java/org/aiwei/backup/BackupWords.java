package org.aiwei.backup;

import org.aiwei.platform.start.ShellWords;

/** The module's sentences for a shell. */
final class BackupWords {

    private static final ShellWords WORDS = new ShellWords("messages.backup");

    private BackupWords() {}

    static String both(String key, Object... args) {
        return WORDS.both(key, args);
    }
}
