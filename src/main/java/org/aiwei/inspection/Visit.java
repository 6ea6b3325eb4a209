package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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
import org.aiwei.campaign.CampaignRef;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One coming to a place: any member of the team begins, goes on with and finishes it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Visit extends AbstractAggregateRoot<Visit> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID roundId;
    private UUID targetId;
    private UUID campaignId;
    private UUID officeUnitId;
    private String officePath;
    private String ownerPath;
    private @Nullable UUID checklistId;
    private @Nullable UUID unitId;
    private @Nullable String unitPath;
    private String unitName;
    private String team;
    private boolean covert;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    private LocalDate visitedOn;
    private Instant startedAt;
    private UUID startedBy;
    private String startedByName;
    private @Nullable Instant finishedAt;
    private @Nullable UUID finishedBy;
    private @Nullable String finishedByName;
    private int skipped;
    private @Nullable String siteSigner;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "visit_id", nullable = false, updatable = false)
    @OrderBy("occurredAt")
    private List<VisitTransition> transitions = new ArrayList<>();

    static Visit start(UUID id, TargetRef target, CampaignRef campaign, Actor actor, LocalDate today, Instant now) {
        var visit = new Visit();
        visit.id = id;
        visit.roundId = target.round().id();
        visit.targetId = target.id();
        visit.campaignId = campaign.id();
        visit.officeUnitId = campaign.officeUnitId();
        visit.officePath = campaign.officePath().value();
        visit.ownerPath = campaign.owner().value();
        visit.checklistId = target.checklistId();
        visit.unitId = target.unitId();
        visit.unitPath = target.unitPath() == null ? null : target.unitPath().value();
        visit.unitName = target.name();
        visit.team = target.team();
        visit.covert = target.round().kind().secret();
        visit.visitedOn = today;
        visit.startedAt = now;
        visit.startedBy = actor.id();
        visit.startedByName = actor.name();
        visit.move(VisitAction.START, actor, "", now);
        return visit;
    }

    /** @param left questions that nobody answered and that are passed over knowingly */
    void finish(int left, Actor actor, Instant now) {
        move(VisitAction.FINISH, actor, left == 0 ? "" : String.valueOf(left), now);
        skipped = left;
        finishedAt = now;
        finishedBy = actor.id();
        finishedByName = actor.name();
    }

    /** @param signer who of the inspected place signed or refused */
    void sign(VisitAction answer, String signer, String remark, Actor actor, Instant now) {
        if (signer.isBlank()) {
            throw new RuleBroken("visit.signer");
        }
        if (answer == VisitAction.REFUSE && remark.isBlank()) {
            throw new RuleBroken("visit.refusal");
        }
        move(answer, actor, remark, now);
        siteSigner = signer;
    }

    void ensureOpen() {
        if (status != VisitStatus.OPEN) {
            throw new RuleBroken("visit.finished");
        }
    }

    @Nullable
    UnitPath at() {
        return unitPath == null ? null : new UnitPath(unitPath);
    }

    private void move(VisitAction action, Actor actor, String remark, Instant now) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("visit." + action);
        }
        var trace = covert ? null : officePath;
        var moved = new VisitMoved(
                id, campaignId, roundId, unitName, action, covert, trace, actor.id(), actor.name(), remark, now);
        transitions.add(new VisitTransition(moved, status));
        status = action.target();
        registerEvent(moved);
    }
}
