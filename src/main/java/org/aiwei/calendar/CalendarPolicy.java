package org.aiwei.calendar;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.Set;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The calendar is one for the whole installation: administrators and campaign officers look at it, only an administrator
 * of a bureau keeps it, not one of a unit below.
 */
@Component
class CalendarPolicy {

    private static final Set<Duty> READERS = Set.of(ADMINISTRATOR, CAMPAIGN_OFFICER);

    void ensureReads(Actor actor) {
        if (!actor.hasAny(READERS)) {
            throw new AccessDeniedException(actor.name() + " does not read the calendar");
        }
    }

    boolean keeps(Actor actor) {
        return actor.at(ADMINISTRATOR).stream().anyMatch(UnitPath::top);
    }

    void ensureKeeps(Actor actor) {
        if (!keeps(actor)) {
            throw new AccessDeniedException(actor.name() + " does not keep the calendar");
        }
    }
}
