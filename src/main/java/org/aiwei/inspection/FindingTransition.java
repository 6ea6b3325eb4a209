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

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class FindingTransition {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FindingAction action;

    @Enumerated(EnumType.STRING)
    private FindingStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private FindingStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private Instant occurredAt;

    FindingTransition(FindingMoved moved) {
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
