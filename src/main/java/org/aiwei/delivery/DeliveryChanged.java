package org.aiwei.delivery;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody chose channels or rules, showed that an address is the own one, opened or closed a calendar, sent a test, or had something delivered again. */
public record DeliveryChanged(
        UUID subjectId,
        String subjectLabel,
        Action action,
        UUID actorId,
        String actorName,
        Instant occurredAt,
        @Nullable String detail)
        implements Audited {

    public enum Action {
        CHOOSE,
        ASK_PROOF,
        PROVE,
        OPEN_CALENDAR,
        CLOSE_CALENDAR,
        TEST,
        RETRY,
        SET,
        SET_RULES
    }

    static DeliveryChanged of(Action action, UUID subject, String label, Actor by, Instant at) {
        return new DeliveryChanged(subject, label, action, by.id(), by.name(), at, null);
    }

    DeliveryChanged with(String detail) {
        return new DeliveryChanged(subjectId, subjectLabel, action, actorId, actorName, occurredAt, detail);
    }

    @Override
    public String subjectType() {
        return "delivery";
    }

    @Override
    public String auditAction() {
        return action.name();
    }
}
