package org.aiwei.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** The office set how many answers a unit may be asked for in a month. */
public record BurdenLimitSet(
        String ownerPath, int answers, boolean refuses, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    static BurdenLimitSet of(String owner, int answers, boolean refuses, Actor.Stamp by) {
        return new BurdenLimitSet(owner, answers, refuses, by.actorId(), by.actorName(), by.at());
    }

    @Override
    public String subjectType() {
        return "burden_limit";
    }

    @Override
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes(ownerPath.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String subjectLabel() {
        return String.valueOf(answers);
    }

    @Override
    public String auditAction() {
        return refuses ? "REFUSE" : "WARN";
    }
}
