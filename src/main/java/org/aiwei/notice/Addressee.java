package org.aiwei.notice;

import java.util.Objects;
import java.util.UUID;

/** @param id of the unit, or of the person */
record Addressee(Audience audience, UUID id) {

    static Addressee of(WorkItem item) {
        var audience = item.getAudience();
        var id = audience == Audience.PERSON ? item.getPersonId() : item.getToUnitId();
        return new Addressee(audience, Objects.requireNonNull(id));
    }

    static Addressee unit(UUID id) {
        return new Addressee(Audience.UNIT, id);
    }

    /** The first responsible person of a unit. */
    static Addressee head(UUID unit) {
        return new Addressee(Audience.HEAD, unit);
    }

    static Addressee reporter(UUID unit) {
        return new Addressee(Audience.REPORTER, unit);
    }

    static Addressee office(UUID id) {
        return new Addressee(Audience.OFFICE, id);
    }

    static Addressee leaders(UUID bureau) {
        return new Addressee(Audience.LEADERS, bureau);
    }

    static Addressee person(UUID id) {
        return new Addressee(Audience.PERSON, id);
    }
}
