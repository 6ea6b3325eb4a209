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

/** One row per move; only added, never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class CollectionTransition {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CollectionAction action;

    @Enumerated(EnumType.STRING)
    private CollectionStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private CollectionStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private Instant occurredAt;

    CollectionTransition(CollectionMoved moved) {
        id = UUID.randomUUID();
        action = moved.action();
        fromStatus = moved.from();
        toStatus = moved.to();
        actorId = moved.actorId();
        actorName = moved.actorName();
        remark = moved.remark();
        occurredAt = moved.occurredAt();
    }
}
