package org.aiwei.backup;

import org.jspecify.annotations.Nullable;

/** The passphrase that encrypts backups; none means that they are not encrypted. */
record BackupKey(@Nullable String text) {

    static final int SHORTEST = 12;

    /** @throws BackupRefused when it is too short to be one */
    static BackupKey of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new BackupKey(null);
        }
        if (text.strip().length() < SHORTEST) {
            throw new BackupRefused(BackupRefused.Reason.KEY_SHORT, SHORTEST);
        }
        return new BackupKey(text.strip());
    }

    char @Nullable [] letters() {
        return text == null ? null : text.toCharArray();
    }

    @Override
    public String toString() {
        return text == null ? "none" : "set";
    }
}
