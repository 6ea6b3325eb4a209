package org.aiwei.backup;

import java.util.Locale;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.RuleBroken;

/** A backup that cannot be made, trusted or put back, with its reason; nothing was changed. */
@Getter
class BackupRefused extends RuleBroken {

    /** Its sentences stand in {@code messages/backup} as {@code rule.backup.<reason>}. */
    @Getter
    @RequiredArgsConstructor
    enum Reason {
        NO_FILE(30),
        FILE_EXISTS(31),
        FOLDER_NOT_WRITABLE(32),
        TRUNCATED(33),
        ALTERED(34),
        WRONG_KEY(35),
        KEY_MISSING(36),
        KEY_SHORT(37),
        OTHER_FORMAT(38),
        NEWER(39),
        NOT_EMPTY(40),
        OTHER_FINGERPRINT(41),
        RUNNING(42),
        DIFFERENT(43),
        UNDER_WAY(44),
        NO_SHELF(45),
        SHELF_UNNAMED(46);

        private final int exitCode;

        String code() {
            return "backup." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    BackupRefused(Reason reason, Object... args) {
        super(reason.code(), args);
        this.reason = reason;
    }
}
