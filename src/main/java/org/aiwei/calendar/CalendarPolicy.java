package org.aiwei.calendar;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.Set;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The calendar is one for all; administrators and campaign officers keep it. */
@Component
class CalendarPolicy {

    static final Set<Duty> KEEPERS = Set.of(ADMINISTRATOR, CAMPAIGN_OFFICER);

    void ensureKeeps(Actor actor) {
        if (!actor.hasAny(KEEPERS)) {
            throw new AccessDeniedException(actor.name() + " does not keep the calendar");
        }
    }
}
