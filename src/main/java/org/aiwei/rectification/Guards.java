package org.aiwei.rectification;

import java.time.LocalDate;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What has to hold before an item moves, whoever moves it. */
final class Guards {

    private static final int LONGEST = 2000;

    private Guards() {}

    static void check(Rectification item, RectificationAction action, Move move, Circumstances around) {
        possible(item, action);
        if (action.needsRemark() && move.remark().isEmpty()) {
            throw new RuleBroken("rectification.remark." + action);
        }
        if (move.remark().length() > LONGEST) {
            throw new RuleBroken("rectification.long", LONGEST);
        }
        if (action.needsUnit()) {
            unit(item, action, move, around);
        }
        date(item, action, move.dueOn(), around.today());
        switch (action) {
            case ASK_EXTENSION -> beforeDue(item, around.today());
            case ASK_LONG_TERM -> longTerm(move);
            case BACK_EXTENSION, BACK_LONG_TERM -> step(item, RequestStep.UNIT);
            case GRANT_EXTENSION, GRANT_LONG_TERM -> step(item, RequestStep.OFFICE);
            case SUBMIT -> application(move.application(), around.photos());
            case FINISH_NOTICE -> noticeOver(item, around.today());
            case CLOSE_AS -> reason(item, move);
            default -> {}
        }
    }

    static void possible(Rectification item, RectificationAction action) {
        if (!action.possibleFrom(item.getStatus())) {
            throw new RuleBroken("rectification.from." + item.getStatus(), item.getNo());
        }
    }

    private static void unit(Rectification item, RectificationAction action, Move move, Circumstances around) {
        var named = move.unitId();
        if (named == null || named.equals(item.getUnitId())) {
            throw new RuleBroken("rectification.unit." + action);
        }
        if (action != RectificationAction.ASK_RETURN && around.newOwner() == null) {
            throw new RuleBroken("rectification.unit." + action);
        }
        if (action == RectificationAction.ASK_RETURN && item.returnAskedBefore()) {
            throw new RuleBroken("rectification.return.once");
        }
    }

    private static void date(
            Rectification item, RectificationAction action, @Nullable LocalDate wanted, LocalDate today) {
        if (wanted == null) {
            if (action.needsDate()) {
                throw new RuleBroken("rectification.date." + action);
            }
            return;
        }
        if (action.takesDate() && !wanted.isAfter(today)) {
            throw new RuleBroken("rectification.date.past", today);
        }
        if (action.takesDate() && wanted.isAfter(today.plusYears(5))) {
            throw new RuleBroken("rectification.date.far", today.plusYears(5));
        }
        if (action == RectificationAction.ASK_EXTENSION && !wanted.isAfter(item.getDueOn())) {
            throw new RuleBroken("rectification.date.later", item.getDueOn());
        }
    }

    private static void beforeDue(Rectification item, LocalDate today) {
        if (today.isAfter(item.getDueOn())) {
            throw new RuleBroken("rectification.extension.late", item.getDueOn());
        }
    }

    private static void longTerm(Move move) {
        if (move.stageGoal().isEmpty()) {
            throw new RuleBroken("rectification.longTerm.goal");
        }
        var expected = move.expectedOn();
        if (expected == null || move.dueOn() == null || expected.isBefore(move.dueOn())) {
            throw new RuleBroken("rectification.longTerm.expected");
        }
    }

    private static void step(Rectification item, RequestStep wanted) {
        var step = item.pending().map(ExtensionRequest::getStep);
        if (step.isEmpty() || step.get() != wanted) {
            throw new RuleBroken("rectification.step." + wanted);
        }
    }

    private static void application(@Nullable Application said, int photos) {
        if (said == null || said.statement().isEmpty()) {
            throw new RuleBroken("rectification.submission.statement");
        }
        if (!said.complete()) {
            throw new RuleBroken("rectification.submission.criteria");
        }
        if (photos == 0 && said.noPhotoReason().isEmpty()) {
            throw new RuleBroken("rectification.submission.photo");
        }
    }

    private static void noticeOver(Rectification item, LocalDate today) {
        var closing = item.getClosing();
        var until = closing == null ? null : closing.publicUntil();
        if (until != null && !today.isAfter(until)) {
            throw new RuleBroken("rectification.notice.runs", until);
        }
    }

    private static void reason(Rectification item, Move move) {
        if (move.reason() == null || move.reason() == CloseReason.RECTIFIED) {
            throw new RuleBroken("rectification.closure.reason");
        }
        boolean into = move.mergedInto() != null;
        if (into != (move.reason() == CloseReason.MERGED) || item.getId().equals(move.mergedInto())) {
            throw new RuleBroken("rectification.closure.merged");
        }
    }
}
