package org.aiwei.bulletin;

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
class BulletinTransition {

    @Id
    private UUID id;

    private int seq;

    @Enumerated(EnumType.STRING)
    private BulletinAction action;

    @Enumerated(EnumType.STRING)
    private BulletinStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private BulletinStatus toStatus;

    private UUID actorId;
    private String actorName;
    private String remark;
    private Instant occurredAt;

    BulletinTransition(int seq, BulletinAction action, BulletinStatus from, String remark, Actor.Stamp by) {
        id = UUID.randomUUID();
        this.seq = seq;
        this.action = action;
        fromStatus = from;
        toStatus = action.target();
        actorId = by.actorId();
        actorName = by.actorName();
        this.remark = remark;
        occurredAt = by.at();
    }
}
