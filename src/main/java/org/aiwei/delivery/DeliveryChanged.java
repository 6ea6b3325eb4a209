package org.aiwei.delivery;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** Somebody chose channels, opened or closed a calendar, sent a test, or had something delivered again. */
public record DeliveryChanged(
        UUID subjectId, String subjectLabel, Action action, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    public enum Action {
        CHOOSE,
        OPEN_CALENDAR,
        CLOSE_CALENDAR,
        TEST,
        RETRY
    }

    static DeliveryChanged of(Action action, UUID subject, String label, Actor by, Instant at) {
        return new DeliveryChanged(subject, label, action, by.id(), by.name(), at);
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
