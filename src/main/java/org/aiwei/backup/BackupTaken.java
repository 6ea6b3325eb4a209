package org.aiwei.backup;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** A backup was taken, came to nothing, or went because newer ones stay. */
public record BackupTaken(
        UUID subjectId, String file, Outcome outcome, String detail, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    public enum Outcome {
        TAKE,
        FAIL,
        REMOVE
    }

    static BackupTaken of(UUID id, Actor by, String file, Outcome outcome, String detail, Instant at) {
        return new BackupTaken(id, file, outcome, detail, by.id(), by.name(), at);
    }

    @Override
    public String subjectType() {
        return "backup";
    }

    @Override
    public String subjectLabel() {
        return file;
    }

    @Override
    public String auditAction() {
        return outcome.name();
    }
}
