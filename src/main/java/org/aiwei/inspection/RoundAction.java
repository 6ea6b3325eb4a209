package org.aiwei.inspection;

import static org.aiwei.inspection.RoundStatus.APPROVED;
import static org.aiwei.inspection.RoundStatus.ARCHIVED;
import static org.aiwei.inspection.RoundStatus.DRAFT;
import static org.aiwei.inspection.RoundStatus.REPORTED;
import static org.aiwei.inspection.RoundStatus.RUNNING;
import static org.aiwei.inspection.RoundStatus.SUMMING;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.RecordNotFound;

/** What can be done with a round: from where to where, and whether a leader decides it. */
@RequiredArgsConstructor
public enum RoundAction {
    /** 报批: the office lays the draft before a leader. */
    SUBMIT(DRAFT, DRAFT, "submission"),
    APPROVE(DRAFT, APPROVED, "approval"),
    /** 退回: a leader wants it changed. */
    RETURN(DRAFT, DRAFT, "return"),
    /** 撤回: the office takes back what was submitted or approved and has not begun. */
    WITHDRAW(APPROVED, DRAFT, "withdrawal"),
    START(APPROVED, RUNNING, "start"),
    SUM_UP(RUNNING, SUMMING, "summary"),
    /** 补查: the teams go out once more. */
    RESUME(SUMMING, RUNNING, "resumption"),
    REPORT(SUMMING, REPORTED, "report"),
    ARCHIVE(REPORTED, ARCHIVED, "archiving");

    private final RoundStatus source;
    private final RoundStatus target;
    private final String path;

    /** @param submitted whether a draft lies before a leader */
    public boolean possibleFrom(RoundStatus status, boolean submitted) {
        return switch (this) {
            case SUBMIT -> status == DRAFT && !submitted;
            case APPROVE, RETURN -> status == DRAFT && submitted;
            case WITHDRAW -> status == APPROVED || (status == DRAFT && submitted);
            default -> status == source;
        };
    }

    public RoundStatus target() {
        return target;
    }

    /** Last word of the address. */
    public String path() {
        return path;
    }

    public boolean byLeader() {
        return this == APPROVE || this == RETURN;
    }

    public boolean needsReason() {
        return this == RETURN || this == WITHDRAW || this == RESUME;
    }

    /** Style of its button. */
    public String style() {
        return needsReason() ? "btn-outline-secondary" : "btn-primary";
    }

    static RoundAction ofPath(String path) {
        for (var action : values()) {
            if (action.path.equals(path.toLowerCase(Locale.ROOT))) {
                return action;
            }
        }
        throw new RecordNotFound(RoundAction.class, path);
    }
}
