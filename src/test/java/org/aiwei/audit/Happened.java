package org.aiwei.audit;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** Some audited event, with everything to choose. */
record Happened(
        String subjectType,
        UUID subjectId,
        String subjectLabel,
        String auditAction,
        UUID actorId,
        String actorName,
        Instant occurredAt,
        @Nullable UUID campaignId,
        @Nullable String unitPath,
        @Nullable String detail)
        implements Audited {

    static final Instant NOON = Instant.parse("2026-03-31T04:00:00.123456789Z");

    static Happened by(Actor actor, String type, String action, String label) {
        return new Happened(type, UUID.randomUUID(), label, action, actor.id(), actor.name(), NOON, null, null, null);
    }

    Happened in(UUID campaign, @Nullable String path) {
        return new Happened(
                subjectType,
                subjectId,
                subjectLabel,
                auditAction,
                actorId,
                actorName,
                occurredAt,
                campaign,
                path,
                detail);
    }

    Happened at(String path) {
        return new Happened(
                subjectType,
                subjectId,
                subjectLabel,
                auditAction,
                actorId,
                actorName,
                occurredAt,
                campaignId,
                path,
                detail);
    }

    Happened saying(String words) {
        return new Happened(
                subjectType,
                subjectId,
                subjectLabel,
                auditAction,
                actorId,
                actorName,
                occurredAt,
                campaignId,
                unitPath,
                words);
    }
}
