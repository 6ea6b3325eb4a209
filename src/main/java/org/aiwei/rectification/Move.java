package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone says with a move.
 *
 * @param remark reason, demand or statement
 * @param unitId the proposed or the new owner
 * @param dueOn the new due date; for a long term the next review
 * @param stageGoal of a long term
 * @param expectedOn when a long term is to be finished
 * @param reason for closing without a verification
 * @param mergedInto the item that goes on when this one is merged
 * @param application what comes with a submission
 */
public record Move(
        String remark,
        @Nullable UUID unitId,
        @Nullable LocalDate dueOn,
        String stageGoal,
        @Nullable LocalDate expectedOn,
        @Nullable CloseReason reason,
        @Nullable UUID mergedInto,
        @Nullable Application application) {

    public Move {
        remark = remark.strip();
        stageGoal = stageGoal.strip();
    }

    public static Move saying(String remark) {
        return new Move(remark, null, null, "", null, null, null, null);
    }

    public Move to(UUID unit) {
        return new Move(remark, unit, dueOn, stageGoal, expectedOn, reason, mergedInto, application);
    }

    public Move until(LocalDate day) {
        return new Move(remark, unitId, day, stageGoal, expectedOn, reason, mergedInto, application);
    }

    public Move longTerm(String goal, LocalDate review, LocalDate expected) {
        return new Move(remark, unitId, review, goal, expected, reason, mergedInto, application);
    }

    public Move because(CloseReason why, @Nullable UUID into) {
        return new Move(remark, unitId, dueOn, stageGoal, expectedOn, why, into, application);
    }

    public Move with(Application submitted) {
        return new Move(remark, unitId, dueOn, stageGoal, expectedOn, reason, mergedInto, submitted);
    }
}
