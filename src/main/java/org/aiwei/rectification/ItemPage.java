package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.assignment.Light;
import org.aiwei.evidence.PhotoRef;
import org.jspecify.annotations.Nullable;

/**
 * One item as someone sees it.
 *
 * @param dues every due date it had, oldest first; the last one holds
 * @param masked whether who found it is not for this person's eyes
 * @param proposed name of the unit that should have it, while a return is asked for
 * @param pairs before- and after-photos, put beside each other in their order
 */
record ItemPage(
        RectificationRef item,
        Long version,
        String campaign,
        Found found,
        boolean masked,
        String proposed,
        Light light,
        LocalDate issuedOn,
        List<Due> dues,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,
        String measures,
        String responsible,
        @Nullable LongTerm longTerm,
        @Nullable Request pending,
        List<Request> requests,
        List<Submitted> submissions,
        @Nullable Closing closing,
        List<Linked> links,
        List<PhotoRef> before,
        List<PhotoRef> after,
        List<Pair> pairs,
        boolean addsBefore,
        boolean addsAfter,
        Set<RectificationAction> actions,
        List<Moment> history,
        List<StepEntry> steps,
        boolean nudges) {

    public UUID id() {
        return item.id();
    }

    /** @param action name of a {@link RectificationAction} */
    public boolean may(String action) {
        return actions.contains(RectificationAction.valueOf(action));
    }

    /** The moves that have a page of their own, besides those that the page shows in other ways. */
    public List<RectificationAction> moves() {
        return actions.stream()
                .filter(action -> action != RectificationAction.ACCEPT
                        && action != RectificationAction.SUBMIT
                        && action != RectificationAction.PLAN)
                .toList();
    }

    public boolean closed() {
        return item.status() == RectificationStatus.CLOSED;
    }

    /** @param why name of the action that set it; {@code ISSUE} for the first */
    record Due(LocalDate on, String why, @Nullable Instant at) {}

    record Request(
            RequestKind kind,
            RequestStep step,
            String askedBy,
            Instant askedAt,
            String reason,
            LocalDate before,
            LocalDate wanted,
            @Nullable String stageGoal,
            @Nullable LocalDate expectedOn,
            @Nullable String backedBy,
            @Nullable RequestOutcome outcome,
            @Nullable String decidedBy,
            String decision) {}

    record Submitted(
            int number,
            String statement,
            String noPhotoReason,
            int photos,
            String by,
            Instant at,
            List<CriterionAnswer> criteria) {}

    /** @param kind {@code relapseOf}, {@code relapse}, {@code mergedInto} or {@code merged} */
    record Linked(String kind, UUID id, String no) {}

    record Pair(PhotoRef before, PhotoRef after) {}

    /**
     * @param unit the proposed or the new owner, by name; empty when the move names none
     * @param dueAfter where the move changed the due date
     */
    record Moment(
            String action,
            String who,
            String text,
            RectificationStatus to,
            String unit,
            LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            Instant at) {}
}
