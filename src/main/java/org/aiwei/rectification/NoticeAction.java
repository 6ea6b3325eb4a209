package org.aiwei.rectification;

import java.util.Optional;
import java.util.stream.Stream;

/** The whole way of a notice. */
public enum NoticeAction {
    SUBMIT("submission", NoticeStatus.SUBMITTED),
    WITHDRAW("withdrawal", NoticeStatus.DRAFT),
    SIGN("signature", NoticeStatus.ISSUED),
    RETURN("return", NoticeStatus.RETURNED),
    VOID("voiding", NoticeStatus.VOID);

    private final String path;
    private final NoticeStatus target;

    NoticeAction(String path, NoticeStatus target) {
        this.path = path;
        this.target = target;
    }

    public String path() {
        return path;
    }

    static Optional<NoticeAction> ofPath(String path) {
        return Stream.of(values()).filter(action -> action.path.equals(path)).findFirst();
    }

    public NoticeStatus target() {
        return target;
    }

    public boolean possibleFrom(NoticeStatus status) {
        return switch (this) {
            case SUBMIT -> status.editable();
            case WITHDRAW, SIGN, RETURN -> status == NoticeStatus.SUBMITTED;
            case VOID -> status != NoticeStatus.VOID;
        };
    }

    public boolean needsRemark() {
        return this == RETURN || this == VOID;
    }
}
