package org.aiwei.assignment;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one unit has to do of an assignment. An aggregate of its own, so that units do not stand in each other's way. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class AssignmentPart extends AbstractAggregateRoot<AssignmentPart> {

    @Id
    private UUID id;

    @Version
    private Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id", updatable = false)
    private Assignment assignment;

    private UUID campaignId;
    private UUID unitId;
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private PartRole role;

    @Enumerated(EnumType.STRING)
    private PartStatus status;

    private int percent;
    private @Nullable Integer percentBefore;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant acceptedAt;
    private @Nullable String acceptedBy;
    private @Nullable UUID claimedBy;
    private @Nullable UUID proposedUnitId;
    private Instant enteredAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "part_id", nullable = false, updatable = false)
    @OrderBy("occurredAt")
    @BatchSize(size = 100)
    private List<PartTransition> transitions = new ArrayList<>();

    static AssignmentPart of(Assignment assignment, UnitRef unit, PartRole role, Instant now) {
        var part = new AssignmentPart();
        part.id = UUID.randomUUID();
        part.assignment = assignment;
        part.campaignId = assignment.getCampaignId();
        part.unitId = unit.id();
        part.unitPath = unit.path().value();
        part.role = role;
        part.status = PartStatus.PENDING;
        part.dueOn = assignment.getDueOn();
        part.enteredAt = now;
        return part;
    }

    /** The unit has to accept it from now on. */
    AssignmentPart issue(Actor actor, Setting setting) {
        enteredAt = setting.now();
        registerEvent(PartEvents.issued(this, actor, setting));
        return this;
    }

    void move(PartAction action, Actor actor, Words words, Setting setting) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("assignment." + action + ".from." + status);
        }
        if (action.needsRemark() && words.remark().isEmpty()) {
            throw new RuleBroken("assignment." + action + ".remark");
        }
        if (action.needsUnit() && (words.unitId() == null || words.unitId().equals(unitId))) {
            throw new RuleBroken("assignment." + action + ".unit");
        }
        var moved = PartEvents.moved(this, action, actor, words, setting);
        follow(action, actor, words, setting.now());
        status = action.target();
        enteredAt = setting.now();
        transitions.add(new PartTransition(moved));
        registerEvent(moved);
    }

    private void follow(PartAction action, Actor actor, Words words, Instant now) {
        switch (action) {
            case ACCEPT -> {
                acceptedAt = now;
                acceptedBy = actor.name();
            }
            case ASK_RETURN -> proposedUnitId = words.unitId();
            case CLAIM -> {
                claimedBy = actor.id();
                percentBefore = percent;
                percent = 100;
            }
            case WITHDRAW, RETURN_CLAIM, REOPEN -> percent = percentBefore == null ? percent : percentBefore;
            case REFUSE_RETURN, REASSIGN, CONFIRM -> {}
        }
    }

    /** How far it has come, in the unit's own words. */
    ProgressNote note(int reached, String text, Actor actor, Setting setting) {
        if (status != PartStatus.ACCEPTED) {
            throw new RuleBroken("assignment.progress.from." + status);
        }
        percent = reached;
        var note = ProgressNote.of(id, reached, text, actor.stamp(setting.now()));
        registerEvent(PartEvents.noted(this, note));
        return note;
    }

    void dueOn(@Nullable LocalDate day) {
        dueOn = day;
    }

    boolean live() {
        return status != PartStatus.REPLACED;
    }

    boolean leads() {
        return role == PartRole.LEAD;
    }

    UnitPath unit() {
        return new UnitPath(unitPath);
    }
}
