package org.aiwei.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** A day or a whole year of the calendar was entered anew. */
public record CalendarChanged(
        String subjectLabel, String auditAction, UUID actorId, String actorName, Instant occurredAt, String detail)
        implements Audited {

    static CalendarChanged day(LocalDate day, String detail, Actor actor, Instant now) {
        return new CalendarChanged(day.toString(), "DAY", actor.id(), actor.name(), now, detail);
    }

    static CalendarChanged year(int year, String detail, Actor actor, Instant now) {
        return new CalendarChanged(String.valueOf(year), "YEAR", actor.id(), actor.name(), now, detail);
    }

    @Override
    public String subjectType() {
        return "calendar";
    }

    /** Days and years have no id of their own; the same day always gets the same one. */
    @Override
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes(("calendar " + subjectLabel).getBytes(StandardCharsets.UTF_8));
    }
}
