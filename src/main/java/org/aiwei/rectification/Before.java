package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/** How an item stood before a move. */
record Before(
        RectificationStatus from,
        LocalDate dueOn,
        UUID unitId,
        String unitPath,
        @Nullable UUID submittedBy) {

    static Before of(Rectification item) {
        return new Before(
                item.getStatus(), item.getDueOn(), item.getUnitId(), item.getUnitPath(), item.getSubmittedBy());
    }

    RectificationMoved moved(RectificationRef after, RectificationAction action, Actor actor, Move move, Instant now) {
        return new RectificationMoved(
                after,
                action,
                from,
                after.status(),
                dueOn,
                unitId,
                unitPath,
                action.needsUnit() ? move.unitId() : null,
                submittedBy,
                actor.id(),
                actor.name(),
                move.remark(),
                now);
    }
}
