package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One row per move; only added, never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ReportTransition {

    @Id
    private UUID id;

    private int seq;

    @Enumerated(EnumType.STRING)
    private ReportAction action;

    @Enumerated(EnumType.STRING)
    private ReportStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ReportStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private @Nullable UUID unitId;
    private Instant occurredAt;

    ReportTransition(ReportMoved moved, int seq) {
        id = UUID.randomUUID();
        this.seq = seq;
        action = moved.action();
        fromStatus = moved.from();
        toStatus = moved.to();
        actorId = moved.actorId();
        actorName = moved.actorName();
        remark = moved.remark();
        unitId = moved.reviewUnitId();
        occurredAt = moved.occurredAt();
    }
}
