package org.aiwei.assignment;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One row per move; only added, never changed. */
@Entity
@Table(name = "assignment_part_transition")
@Getter
@NoArgsConstructor(access = PROTECTED)
class PartTransition {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PartAction action;

    @Enumerated(EnumType.STRING)
    private PartStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private PartStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private @Nullable UUID proposedUnitId;
    private Instant occurredAt;

    PartTransition(PartMoved moved) {
        id = UUID.randomUUID();
        action = moved.action();
        fromStatus = moved.from();
        toStatus = moved.to();
        actorId = moved.actorId();
        actorName = moved.actorName();
        remark = moved.remark();
        proposedUnitId = moved.proposedUnitId();
        occurredAt = moved.occurredAt();
    }
}
