package org.aiwei.ranking;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;

/** One row per move; only added, never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RankingTransition {

    @Id
    private UUID id;

    private int seq;

    private String action;

    @Enumerated(EnumType.STRING)
    private RankingStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private RankingStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private Instant occurredAt;

    RankingTransition(int seq, String action, RankingStatus from, RankingStatus to, String remark, Actor.Stamp by) {
        id = UUID.randomUUID();
        this.seq = seq;
        this.action = action;
        fromStatus = from;
        toStatus = to;
        actorId = by.actorId();
        actorName = by.actorName();
        this.remark = remark;
        occurredAt = by.at();
    }
}
