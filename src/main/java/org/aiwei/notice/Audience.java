package org.aiwei.notice;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;

/** Which people of a unit are meant, or one person by name. */
enum Audience {
    UNIT,
    HEAD,
    REPORTER,
    OFFICE,
    LEADERS,
    PERSON;

    /** Units for which someone is meant by this; a person is meant by id alone. */
    List<UUID> unitsOf(Actor actor) {
        return switch (this) {
            case UNIT -> actor.unitsAs(UNIT_REPORTER, UNIT_LEADER);
            case HEAD -> actor.unitsAs(UNIT_LEADER);
            case REPORTER -> actor.unitsAs(UNIT_REPORTER);
            case OFFICE -> actor.unitsAs(CAMPAIGN_OFFICER);
            case LEADERS -> actor.unitsAs(BUREAU_LEADER);
            case PERSON -> List.of();
        };
    }
}
