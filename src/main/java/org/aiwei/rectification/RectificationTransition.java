package org.aiwei.rectification;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One row per move, counted without gaps; only added, never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RectificationTransition {

    @Id
    private UUID id;

    private int seq;

    @Enumerated(EnumType.STRING)
    private RectificationAction action;

    @Enumerated(EnumType.STRING)
    private RectificationStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private RectificationStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private UUID heldByUnitId;
    private @Nullable UUID unitId;
    private LocalDate dueBefore;
    private LocalDate dueAfter;
    private Instant occurredAt;

    RectificationTransition(int seq, RectificationMoved moved) {
        id = UUID.randomUUID();
        this.seq = seq;
        action = moved.action();
        fromStatus = moved.from();
        toStatus = moved.to();
        actorId = moved.actorId();
        actorName = moved.actorName();
        remark = moved.remark();
        heldByUnitId = moved.heldByUnitId();
        unitId = moved.namedUnitId();
        dueBefore = moved.dueBefore();
        dueAfter = moved.item().dueOn();
        occurredAt = moved.occurredAt();
    }
}
