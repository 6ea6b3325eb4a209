package org.aiwei.reporting;

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
@Table(name = "data_value_transition")
@Getter
@NoArgsConstructor(access = PROTECTED)
class DataValueStep {

    @Id
    private UUID id;

    private String action;

    @Enumerated(EnumType.STRING)
    private @Nullable DataStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private DataStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String valueText;
    private String remark;
    private Instant occurredAt;

    DataValueStep(DataValueMoved moved) {
        id = UUID.randomUUID();
        action = moved.what();
        fromStatus = moved.from();
        toStatus = moved.to();
        actorId = moved.actorId();
        actorName = moved.actorName();
        valueText = moved.valueText();
        remark = moved.remark();
        occurredAt = moved.occurredAt();
    }
}
