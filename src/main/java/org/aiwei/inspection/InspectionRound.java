package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.inspection.RoundChanged.Kind;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class InspectionRound extends AbstractAggregateRoot<InspectionRound> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private UUID officeUnitId;
    private String officePath;
    private String ownerPath;
    private String name;

    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    private @Nullable UUID checklistId;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String note;
    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;
    private UUID createdBy;
    private String createdByName;
    private Instant createdAt;
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "round_id", nullable = false, updatable = false)
    @OrderBy("team, role, personName, id")
    @BatchSize(size = 50)
    private List<RoundMember> members = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "round_id", nullable = false, updatable = false)
    @OrderBy("team, unitPath, outsideName, id")
    @BatchSize(size = 50)
    private List<RoundTarget> targets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "round_item", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "node_id")
    private Set<UUID> items = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "round_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<RoundTransition> transitions = new ArrayList<>();

    static InspectionRound draft(CampaignRef campaign, RoundText text, Actor actor, Instant now) {
        var round = new InspectionRound();
        round.id = UUID.randomUUID();
        round.campaignId = campaign.id();
        round.officeUnitId = campaign.officeUnitId();
        round.officePath = campaign.officePath().value();
        round.ownerPath = campaign.owner().value();
        round.status = RoundStatus.DRAFT;
        round.createdBy = actor.id();
        round.createdByName = actor.name();
        round.createdAt = now;
        round.write(text);
        round.tell(Kind.DRAFT, "", actor, now);
        return round;
    }

    void describe(RoundText text, Actor actor, Instant now) {
        ensureDraft();
        write(text);
        tell(Kind.EDIT, startsOn + " – " + endsOn, actor, now);
    }

    void lend(List<RoundMember> people, Actor actor, Instant now) {
        ensureOpen();
        for (var member : people) {
            if (member.getFromOn().isBefore(startsOn) || member.getToOn().isAfter(endsOn)) {
                throw new RuleBroken("inspection.member.dates", startsOn, endsOn);
            }
            if (members.stream().anyMatch(other -> other.sameAs(member))) {
                throw new RuleBroken("inspection.member.twice", member.getPersonName());
            }
            members.add(member);
            tell(Kind.LEND, member.getPersonName() + " " + member.getHomeUnitName(), actor, now);
        }
    }

    /** A draft forgets the person; later the time on the team ends, and what was done stays. */
    void release(UUID memberId, LocalDate today, Actor actor, Instant now) {
        ensureOpen();
        var member = member(memberId);
        if (status == RoundStatus.DRAFT) {
            members.remove(member);
        } else {
            member.endOn(today.minusDays(1));
        }
        tell(Kind.RELEASE, member.getPersonName() + " " + member.getHomeUnitName(), actor, now);
    }

    void aim(List<RoundTarget> wanted, Actor actor, Instant now) {
        ensureDraft();
        for (var target : wanted) {
            if (targets.stream().noneMatch(other -> other.sameAs(target))) {
                targets.add(target);
            }
        }
        tell(Kind.TARGETS, String.valueOf(targets.size()), actor, now);
    }

    void spare(UUID targetId, Actor actor, Instant now) {
        ensureDraft();
        targets.remove(target(targetId));
        tell(Kind.TARGETS, String.valueOf(targets.size()), actor, now);
    }

    /** Teams, days and sites may be arranged anew while the round lasts. */
    void arrange(UUID targetId, TargetPlan plan, Actor actor, Instant now) {
        ensureOpen();
        var day = plan.plannedOn();
        if (day != null && (day.isBefore(startsOn) || day.isAfter(endsOn))) {
            throw new RuleBroken("inspection.target.day", startsOn, endsOn);
        }
        target(targetId).arrange(plan);
        tell(Kind.TARGETS, String.valueOf(targets.size()), actor, now);
    }

    void move(RoundAction action, Actor actor, String remark, Instant now) {
        if (!action.possibleFrom(status, submitted())) {
            throw new RuleBroken("inspection.round." + action);
        }
        if (action.needsReason() && remark.isBlank()) {
            throw new RuleBroken("inspection.reason.missing");
        }
        var moved = RoundMoved.of(this, action, actor, remark, now);
        submittedAt = action == RoundAction.SUBMIT ? now : action.needsReason() ? null : submittedAt;
        submittedBy = submittedAt == null ? null : action == RoundAction.SUBMIT ? actor.id() : submittedBy;
        status = action.target();
        changedAt = now;
        transitions.add(new RoundTransition(transitions.size() + 1, moved));
        registerEvent(moved);
    }

    boolean submitted() {
        return submittedAt != null;
    }

    /** Whether a draft may still be changed: not while it lies before a leader. */
    boolean editable() {
        return status == RoundStatus.DRAFT && !submitted();
    }

    /** Whether teams and days may still be arranged. */
    boolean arrangeable() {
        return editable() || status.outdoors();
    }

    RoundMember member(UUID memberId) {
        return members.stream()
                .filter(member -> member.getId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(RoundMember.class, memberId));
    }

    RoundTarget target(UUID targetId) {
        return targets.stream()
                .filter(target -> target.getId().equals(targetId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(RoundTarget.class, targetId));
    }

    private void ensureDraft() {
        if (!editable()) {
            throw new RuleBroken("inspection.round.notDraft");
        }
    }

    private void ensureOpen() {
        if (!arrangeable()) {
            throw new RuleBroken("inspection.round.over");
        }
    }

    private void write(RoundText text) {
        if (text.endsOn().isBefore(text.startsOn())) {
            throw new RuleBroken("inspection.round.dates");
        }
        name = text.name();
        kind = text.kind();
        startsOn = text.startsOn();
        endsOn = text.endsOn();
        checklistId = text.checklistId();
        note = text.note();
        items.clear();
        items.addAll(text.items());
    }

    private void tell(Kind what, String detail, Actor actor, Instant now) {
        changedAt = now;
        registerEvent(RoundChanged.of(this, what, detail, actor, now));
    }
}
