package org.aiwei.evidence;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** A kept content was found to be another than was uploaded, or is whole again. */
public record ContentDamaged(UUID subjectId, String sha256, Outcome outcome, Instant occurredAt) implements Audited {

    private static final int ENOUGH = 16;

    public enum Outcome {
        FIND,
        HEAL
    }

    @Override
    public String subjectType() {
        return "content";
    }

    @Override
    public String subjectLabel() {
        return sha256.substring(0, ENOUGH);
    }

    @Override
    public String auditAction() {
        return outcome.name();
    }

    @Override
    public UUID actorId() {
        return Actor.clock().id();
    }

    @Override
    public String actorName() {
        return Actor.clock().name();
    }

    @Override
    public String detail() {
        return "SHA-256 " + sha256;
    }
}
