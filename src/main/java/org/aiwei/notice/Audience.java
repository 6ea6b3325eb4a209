package org.aiwei.notice;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;

/** Which people of a unit are meant, or one person by name. */
enum Audience {
    UNIT,
    HEAD,
    REPORTER,
    OFFICE,
    LEADERS,
    PERSON;

    /** Duties of the people who are meant at the unit; none for a person meant by name. */
    Set<Duty> duties() {
        return switch (this) {
            case UNIT -> EnumSet.of(UNIT_REPORTER, UNIT_LEADER);
            case HEAD -> EnumSet.of(UNIT_LEADER);
            case REPORTER -> EnumSet.of(UNIT_REPORTER);
            case OFFICE -> EnumSet.of(CAMPAIGN_OFFICER);
            case LEADERS -> EnumSet.of(BUREAU_LEADER);
            case PERSON -> EnumSet.noneOf(Duty.class);
        };
    }

    /** Whether people of an ordinary unit are meant, not the office, the leaders or one person. */
    boolean ofUnit() {
        return this == UNIT || this == HEAD || this == REPORTER;
    }

    /** Units for which someone is meant by this; a person is meant by id alone. */
    List<UUID> unitsOf(Actor actor) {
        return actor.unitsAs(duties().toArray(Duty[]::new));
    }
}
