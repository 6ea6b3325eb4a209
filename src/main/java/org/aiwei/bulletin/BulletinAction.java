package org.aiwei.bulletin;

import java.util.Optional;
import java.util.stream.Stream;

/** The whole way of a bulletin. */
public enum BulletinAction {
    SUBMIT("submission", BulletinStatus.SUBMITTED),
    WITHDRAW("withdrawal", BulletinStatus.DRAFT),
    SIGN("signature", BulletinStatus.ISSUED),
    RETURN("return", BulletinStatus.RETURNED),
    VOID("voiding", BulletinStatus.VOID);

    private final String path;
    private final BulletinStatus target;

    BulletinAction(String path, BulletinStatus target) {
        this.path = path;
        this.target = target;
    }

    public String path() {
        return path;
    }

    static Optional<BulletinAction> ofPath(String path) {
        return Stream.of(values()).filter(action -> action.path.equals(path)).findFirst();
    }

    BulletinStatus target() {
        return target;
    }

    boolean possibleFrom(BulletinStatus status) {
        return switch (this) {
            case SUBMIT -> status.editable();
            case WITHDRAW, SIGN, RETURN -> status == BulletinStatus.SUBMITTED;
            case VOID -> status != BulletinStatus.VOID;
        };
    }

    boolean needsRemark() {
        return this == RETURN || this == VOID;
    }
}
