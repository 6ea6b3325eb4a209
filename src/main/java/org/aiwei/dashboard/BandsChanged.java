package org.aiwei.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** Somebody set other bands of open days. */
public record BandsChanged(UUID actorId, String actorName, Instant occurredAt, String detail) implements Audited {

    private static final UUID BANDS = new UUID(0, 1);

    static BandsChanged of(Actor actor, Instant at, String before, String after) {
        return new BandsChanged(actor.id(), actor.name(), at, before + " → " + after);
    }

    @Override
    public String subjectType() {
        return "board_band";
    }

    @Override
    public UUID subjectId() {
        return BANDS;
    }

    @Override
    public String subjectLabel() {
        return "";
    }

    @Override
    public String auditAction() {
        return "SET";
    }
}
