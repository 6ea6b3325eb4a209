package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.LadderStep;
import org.jspecify.annotations.Nullable;

/**
 * A rung that an item has reached.
 *
 * @param unitId unit that was responsible then
 * @param number of the paper it made
 */
record Escalation(
        UUID id,
        UUID rectificationId,
        LadderStep step,
        Set<Duty> recipients,
        LocalDate rungOn,
        LocalDate dueOn,
        UUID unitId,
        RungStatus status,
        boolean overtaken,
        @Nullable String number,
        @Nullable LocalDate paperOn) {

    /** What touches a person's standing is a leader's to decide, all else the office's. */
    static boolean byLeader(LadderStep step) {
        return !step.mayBeAutomatic();
    }

    /** A step that is taken by a paper of its own. */
    static boolean needsPaper(LadderStep step) {
        return switch (step) {
            case SUPERVISE_BLUE, SUPERVISE_YELLOW, SUPERVISE_RED, INTERVIEW -> true;
            case REMIND, URGE, BULLETIN, ACCOUNTABILITY -> false;
        };
    }

    RectificationEscalated news(RectificationRef item, Actor.Stamp by, String reason) {
        return new RectificationEscalated(
                item,
                id,
                step,
                status,
                rungOn,
                overtaken,
                told(),
                byLeader(step),
                number,
                by.actorId(),
                by.actorName(),
                reason,
                by.at());
    }

    /** Whoever is spoken to knows of it, whatever the ladder says. */
    Set<Duty> told() {
        var told = recipients.isEmpty() ? EnumSet.noneOf(Duty.class) : EnumSet.copyOf(recipients);
        if (status == RungStatus.DECIDED) {
            told.add(Duty.UNIT_LEADER);
            told.add(Duty.UNIT_REPORTER);
        }
        return told;
    }
}
