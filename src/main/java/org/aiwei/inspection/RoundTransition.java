package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** One row per move; only added, never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RoundTransition {

    @Id
    private UUID id;

    private int seq;

    @Enumerated(EnumType.STRING)
    private RoundAction action;

    @Enumerated(EnumType.STRING)
    private RoundStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private RoundStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private Instant occurredAt;

    RoundTransition(int seq, RoundMoved moved) {
        id = UUID.randomUUID();
        this.seq = seq;
        action = moved.action();
        fromStatus = moved.from();
        toStatus = moved.to();
        actorId = moved.actorId();
        actorName = moved.actorName();
        remark = moved.remark();
        occurredAt = moved.occurredAt();
    }
}
