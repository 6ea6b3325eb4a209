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
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/** Asks for more time, or for a long term. One at a time; decided once. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ExtensionRequest {

    @Id
    private UUID id;

    private int seq;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestStep step;

    private UUID askedBy;
    private String askedByName;
    private Instant askedAt;
    private String reason;
    private LocalDate dueBefore;
    private LocalDate dueWanted;
    private @Nullable String stageGoal;
    private @Nullable LocalDate expectedOn;
    private @Nullable String backedByName;
    private @Nullable Instant backedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RequestOutcome outcome;

    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decision;

    static ExtensionRequest ask(
            int seq,
            RequestKind kind,
            RequestStep step,
            LocalDate dueBefore,
            LocalDate dueWanted,
            Move move,
            Actor.Stamp by) {
        var asked = new ExtensionRequest();
        asked.id = UUID.randomUUID();
        asked.seq = seq;
        asked.kind = kind;
        asked.step = step;
        asked.askedBy = by.actorId();
        asked.askedByName = by.actorName();
        asked.askedAt = by.at();
        asked.reason = move.remark();
        asked.dueBefore = dueBefore;
        asked.dueWanted = dueWanted;
        asked.stageGoal = kind == RequestKind.LONG_TERM ? move.stageGoal() : null;
        asked.expectedOn = move.expectedOn();
        return asked;
    }

    void back(Actor.Stamp by) {
        step = RequestStep.OFFICE;
        backedByName = by.actorName();
        backedAt = by.at();
    }

    void decide(RequestOutcome how, String words, Actor.Stamp by) {
        outcome = how;
        decision = words;
        decidedByName = by.actorName();
        decidedAt = by.at();
    }

    boolean pending() {
        return outcome == null;
    }

    /** What is agreed when a long term is granted. */
    @Nullable
    LongTerm longTerm() {
        return stageGoal == null || expectedOn == null ? null : new LongTerm(stageGoal, dueWanted, expectedOn);
    }
}
