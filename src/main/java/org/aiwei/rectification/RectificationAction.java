package org.aiwei.rectification;

import static org.aiwei.rectification.RectificationStatus.CLOSED;
import static org.aiwei.rectification.RectificationStatus.EXTENSION_ASKED;
import static org.aiwei.rectification.RectificationStatus.ISSUED;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM_ASKED;
import static org.aiwei.rectification.RectificationStatus.PUBLIC_NOTICE;
import static org.aiwei.rectification.RectificationStatus.RECTIFYING;
import static org.aiwei.rectification.RectificationStatus.RETURN_ASKED;
import static org.aiwei.rectification.RectificationStatus.SUBMITTED;
import static org.aiwei.rectification.RectificationStatus.VOIDED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole state machine of an item: which action leads from where to where. */
public enum RectificationAction {
    ACCEPT("acceptance", Set.of(ISSUED), RECTIFYING),
    ASK_RETURN("return-request", Set.of(ISSUED, RECTIFYING), RETURN_ASKED),
    REASSIGN("reassignment", Set.of(RETURN_ASKED), ISSUED),
    REFUSE_RETURN("return-refusal", Set.of(RETURN_ASKED), RECTIFYING),
    /** Measures and responsible person; no transition. */
    PLAN("plan", Set.of(RECTIFYING, EXTENSION_ASKED, LONG_TERM_ASKED, LONG_TERM)),
    ASK_EXTENSION("extension", Set.of(RECTIFYING), EXTENSION_ASKED),
    BACK_EXTENSION("extension-backing", Set.of(EXTENSION_ASKED), EXTENSION_ASKED),
    GRANT_EXTENSION("extension-grant", Set.of(EXTENSION_ASKED), RECTIFYING),
    REFUSE_EXTENSION("extension-refusal", Set.of(EXTENSION_ASKED), RECTIFYING),
    WITHDRAW_EXTENSION("extension-withdrawal", Set.of(EXTENSION_ASKED), RECTIFYING),
    ASK_LONG_TERM("long-term", Set.of(RECTIFYING), LONG_TERM_ASKED),
    BACK_LONG_TERM("long-term-backing", Set.of(LONG_TERM_ASKED), LONG_TERM_ASKED),
    GRANT_LONG_TERM("long-term-grant", Set.of(LONG_TERM_ASKED), LONG_TERM),
    REFUSE_LONG_TERM("long-term-refusal", Set.of(LONG_TERM_ASKED), RECTIFYING),
    WITHDRAW_LONG_TERM("long-term-withdrawal", Set.of(LONG_TERM_ASKED), RECTIFYING),
    REVIEW_STAGE("stage-review", Set.of(LONG_TERM), LONG_TERM),
    /** From ISSUED it accepts first; from LONG_TERM the long term ends with it. */
    SUBMIT("submission", Set.of(ISSUED, RECTIFYING, LONG_TERM), SUBMITTED),
    WITHDRAW_SUBMISSION("submission-withdrawal", Set.of(SUBMITTED), RECTIFYING, LONG_TERM),
    VERIFY("verification", Set.of(SUBMITTED), CLOSED, PUBLIC_NOTICE),
    REJECT("rejection", Set.of(SUBMITTED), RECTIFYING),
    OBJECT("objection", Set.of(PUBLIC_NOTICE), RECTIFYING),
    FINISH_NOTICE("notice-end", Set.of(PUBLIC_NOTICE), CLOSED),
    TRANSFER(
            "transfer", EnumSet.of(ISSUED, RECTIFYING, EXTENSION_ASKED, LONG_TERM_ASKED, LONG_TERM, SUBMITTED), ISSUED),
    CLOSE_AS("closure", open(), CLOSED),
    REOPEN("reopening", Set.of(CLOSED), RECTIFYING),
    VOID("voiding", open(), VOIDED);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<RectificationStatus> sources;

    @SuppressWarnings("ImmutableEnumChecker") // likewise
    private final Set<RectificationStatus> targets;

    RectificationAction(String path, Set<RectificationStatus> sources, RectificationStatus... targets) {
        this.path = path;
        this.sources = Set.copyOf(sources);
        this.targets = Set.of(targets);
    }

    /** Last part of the page's address. */
    public String path() {
        return path;
    }

    static Optional<RectificationAction> ofPath(String path) {
        return Stream.of(values()).filter(action -> action.path.equals(path)).findFirst();
    }

    public boolean possibleFrom(RectificationStatus status) {
        return sources.contains(status);
    }

    /** Whether it is one of the moves of the machine. */
    public boolean leads(RectificationStatus from, RectificationStatus to) {
        return possibleFrom(from) && targets.contains(to);
    }

    /**
     * Where it leads.
     *
     * @param longTerm whether a long term is agreed
     * @param notice whether the campaign asks for a public notice
     */
    RectificationStatus target(RectificationStatus from, boolean longTerm, boolean notice) {
        return switch (this) {
            case PLAN -> from;
            case WITHDRAW_SUBMISSION -> longTerm ? LONG_TERM : RECTIFYING;
            case VERIFY -> notice ? PUBLIC_NOTICE : CLOSED;
            default -> targets.iterator().next();
        };
    }

    /** Whoever says no, or asks for something, says why. */
    public boolean needsRemark() {
        return switch (this) {
            case ASK_RETURN, REFUSE_RETURN, ASK_EXTENSION, REFUSE_EXTENSION, ASK_LONG_TERM, REFUSE_LONG_TERM -> true;
            case REVIEW_STAGE, VERIFY, REJECT, OBJECT, TRANSFER, CLOSE_AS, REOPEN, VOID -> true;
            case ACCEPT, REASSIGN, PLAN, BACK_EXTENSION, GRANT_EXTENSION, WITHDRAW_EXTENSION -> false;
            case BACK_LONG_TERM, GRANT_LONG_TERM, WITHDRAW_LONG_TERM -> false;
            case SUBMIT, WITHDRAW_SUBMISSION, FINISH_NOTICE -> false;
        };
    }

    /** Asking for a return proposes an owner, reassigning and transferring name one. */
    public boolean needsUnit() {
        return this == ASK_RETURN || this == REASSIGN || this == TRANSFER;
    }

    /** A new due date has to be named. */
    public boolean needsDate() {
        return this == ASK_EXTENSION || this == ASK_LONG_TERM || this == REVIEW_STAGE || this == REOPEN;
    }

    /** A new due date may be named. */
    public boolean takesDate() {
        return needsDate() || this == REJECT || this == OBJECT;
    }

    /** What usually comes next. */
    public boolean forward() {
        return this == VERIFY
                || this == GRANT_EXTENSION
                || this == GRANT_LONG_TERM
                || this == BACK_EXTENSION
                || this == BACK_LONG_TERM
                || this == FINISH_NOTICE
                || this == REASSIGN;
    }

    /** Whoever did it may not see the item afterwards. */
    boolean takesAway() {
        return this == TRANSFER || this == REASSIGN;
    }

    private static Set<RectificationStatus> open() {
        return EnumSet.complementOf(EnumSet.of(CLOSED, VOIDED));
    }
}
