package org.aiwei.reporting;

import static org.aiwei.reporting.DataStatus.FILED;
import static org.aiwei.reporting.DataStatus.FILLING;
import static org.aiwei.reporting.DataStatus.LOCKED;
import static org.aiwei.reporting.DataStatus.RETURNED;
import static org.aiwei.reporting.DataStatus.SUBMITTED;
import static org.aiwei.reporting.DataStatus.VERIFIED;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole state machine of a yearly value. */
enum DataAction {
    /** Handed to another supplier. */
    PASS_ON(FILLING, FILLING, RETURNED),
    SUBMIT(SUBMITTED, FILLING, RETURNED),
    WITHDRAW(FILLING, SUBMITTED),
    VERIFY(VERIFIED, SUBMITTED),
    RETURN(RETURNED, SUBMITTED, VERIFIED, LOCKED),
    LOCK(LOCKED, VERIFIED),
    FILE(FILED, LOCKED);

    private final DataStatus target;
    private final Set<DataStatus> sources;

    DataAction(DataStatus target, DataStatus... sources) {
        this.target = target;
        this.sources = Set.of(sources);
    }

    boolean possibleFrom(DataStatus status) {
        return sources.contains(status);
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
