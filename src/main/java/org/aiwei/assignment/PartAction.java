package org.aiwei.assignment;

import static org.aiwei.assignment.PartStatus.ACCEPTED;
import static org.aiwei.assignment.PartStatus.CLAIMED;
import static org.aiwei.assignment.PartStatus.DONE;
import static org.aiwei.assignment.PartStatus.PENDING;
import static org.aiwei.assignment.PartStatus.REPLACED;
import static org.aiwei.assignment.PartStatus.RETURN_ASKED;

import java.util.Optional;
import java.util.stream.Stream;

/** The whole state machine of a part: which action leads from where to where. */
public enum PartAction {
    ACCEPT(PENDING, ACCEPTED),
    ASK_RETURN(PENDING, ACCEPTED, RETURN_ASKED),
    REFUSE_RETURN(RETURN_ASKED, PENDING),
    REASSIGN(RETURN_ASKED, REPLACED),
    CLAIM(ACCEPTED, CLAIMED),
    WITHDRAW(CLAIMED, ACCEPTED),
    CONFIRM(CLAIMED, DONE),
    RETURN_CLAIM(CLAIMED, ACCEPTED),
    REOPEN(DONE, ACCEPTED);

    private final PartStatus source;
    private final PartStatus otherSource;
    private final PartStatus target;

    PartAction(PartStatus source, PartStatus target) {
        this(source, source, target);
    }

    PartAction(PartStatus source, PartStatus otherSource, PartStatus target) {
        this.source = source;
        this.otherSource = otherSource;
        this.target = target;
    }

    /** Last part of the page's address. */
    public String path() {
        return switch (this) {
            case ACCEPT -> "acceptance";
            case ASK_RETURN -> "return-request";
            case REFUSE_RETURN -> "return-refusal";
            case REASSIGN -> "reassignment";
            case CLAIM -> "claim";
            case WITHDRAW -> "claim-withdrawal";
            case CONFIRM -> "confirmation";
            case RETURN_CLAIM -> "claim-return";
            case REOPEN -> "reopening";
        };
    }

    static Optional<PartAction> ofPath(String path) {
        return Stream.of(values()).filter(action -> action.path().equals(path)).findFirst();
    }

    public boolean possibleFrom(PartStatus status) {
        return status == source || status == otherSource;
    }

    public PartStatus target() {
        return target;
    }

    /** Whoever says no, or that something is finished, says why. */
    public boolean needsRemark() {
        return switch (this) {
            case ASK_RETURN, REFUSE_RETURN, CLAIM, RETURN_CLAIM, REOPEN -> true;
            case ACCEPT, REASSIGN, WITHDRAW, CONFIRM -> false;
        };
    }

    /** Asking for a return proposes an owner, reassigning names one. */
    public boolean needsUnit() {
        return this == ASK_RETURN || this == REASSIGN;
    }
}
