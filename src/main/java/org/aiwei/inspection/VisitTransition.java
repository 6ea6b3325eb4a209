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
import org.jspecify.annotations.Nullable;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class VisitTransition {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private VisitAction action;

    @Enumerated(EnumType.STRING)
    private @Nullable VisitStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private VisitStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private Instant occurredAt;

    VisitTransition(VisitMoved moved, @Nullable VisitStatus from) {
        id = UUID.randomUUID();
        action = moved.action();
        fromStatus = from;
        toStatus = action.target();
        actorId = moved.actorId();
        actorName = moved.actorName();
        remark = moved.remark();
        occurredAt = moved.occurredAt();
    }
}
