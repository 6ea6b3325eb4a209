package org.aiwei.audit;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry for reading; {@link AuditTrail} alone writes. */
@Entity
@Immutable
@Getter
@NoArgsConstructor(access = PROTECTED)
class AuditEntry {

    @Id
    private Long seq;

    private String hash;
    private Instant occurredAt;
    private String actorName;
    private String subjectType;
    private UUID subjectId;
    private String subjectLabel;
    private String action;

    private @Nullable UUID campaignId;

    private @Nullable UUID officeUnitId;

    private @Nullable String unitPath;

    private @Nullable String detail;

    private @Nullable String requestId;

    private @Nullable String address;
}
