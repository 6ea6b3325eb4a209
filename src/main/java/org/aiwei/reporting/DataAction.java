package org.aiwei.reporting;

import static org.aiwei.reporting.DataStatus.FILED;
import static org.aiwei.reporting.DataStatus.FILLING;
import static org.aiwei.reporting.DataStatus.LOCKED;
import static org.aiwei.reporting.DataStatus.RETURNED;
import static org.aiwei.reporting.DataStatus.SUBMITTED;
import static org.aiwei.reporting.DataStatus.VERIFIED;

import java.util.Optional;
import java.util.stream.Stream;

/** The whole state machine of a yearly value. */
enum DataAction {
    /** Handed to another supplier. */
    PASS_ON(FILLING),
    SUBMIT(SUBMITTED),
    WITHDRAW(FILLING),
    VERIFY(VERIFIED),
    RETURN(RETURNED),
    LOCK(LOCKED),
    FILE(FILED);

    private final DataStatus target;

    DataAction(DataStatus target) {
        this.target = target;
    }

    boolean possibleFrom(DataStatus status) {
        return switch (this) {
            case PASS_ON, SUBMIT -> status.open();
            case WITHDRAW, VERIFY -> status == SUBMITTED;
            case RETURN -> status == SUBMITTED || status == VERIFIED || status == LOCKED;
            case LOCK -> status == VERIFIED;
            case FILE -> status == LOCKED;
        };
    }

    DataStatus target() {
        return target;
    }

    /** Last part of the address that takes this step on one value. */
    public String path() {
        return switch (this) {
            case PASS_ON -> "passing-on";
            case SUBMIT -> "submission";
            case WITHDRAW -> "withdrawal";
            case VERIFY -> "verification";
            case RETURN -> "return";
            case LOCK -> "locking";
            case FILE -> "filing";
        };
    }

    static Optional<DataAction> ofPath(String path) {
        return Stream.of(values()).filter(action -> action.path().equals(path)).findFirst();
    }
}
