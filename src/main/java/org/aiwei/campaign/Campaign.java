package org.aiwei.campaign;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignChanged.Kind;
import org.aiwei.platform.RuleBroken;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Campaign extends AbstractAggregateRoot<Campaign> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private String name;
    private int year;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private UUID officeUnitId;
    private String officePath;
    private String ownerPath;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Embedded
    private CampaignPlan plan;

    @Embedded
    private CampaignRuleSet ruleSet;

    private UUID createdBy;
    private Instant createdAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "campaign_id", nullable = false, updatable = false)
    @OrderBy("occurredAt")
    private List<CampaignTransition> transitions = new ArrayList<>();

    static Campaign draft(Office office, CampaignTexts texts, Actor actor, Instant now) {
        var campaign = make(office, texts, CampaignRules.usual(), actor, now);
        campaign.registerEvent(campaign.changed(Kind.CREATE, "", actor, now));
        return campaign;
    }

    private static Campaign make(Office office, CampaignTexts texts, CampaignRules rules, Actor actor, Instant now) {
        var campaign = new Campaign();
        campaign.id = UUID.randomUUID();
        campaign.status = CampaignStatus.DRAFT;
        campaign.officeUnitId = office.unitId();
        campaign.officePath = office.path().value();
        campaign.ownerPath = office.owner().value();
        campaign.createdBy = actor.id();
        campaign.createdAt = now;
        campaign.name = texts.name();
        campaign.year = texts.year();
        campaign.plan = CampaignPlan.of(texts);
        campaign.ruleSet = CampaignRuleSet.of(rules);
        campaign.fitDates();
        return campaign;
    }

    /** A draft of the same shape, its dates moved. The papers it rested on stay behind: a new year has its own. */
    Campaign copy(String newName, int years, Actor actor, Instant now) {
        var texts = texts().forAnotherYear(newName, year + years);
        var copy = make(Office.of(this), texts, rules(), actor, now);
        copy.plan.follow(plan, years);
        copy.fitDates();
        copy.registerEvent(copy.changed(Kind.COPY, "← " + name, actor, now));
        return copy;
    }

    void describe(CampaignTexts texts, Actor actor, Instant now) {
        if (status != CampaignStatus.DRAFT
                && !Set.copyOf(plan.getEditionIds()).equals(Set.copyOf(texts.editionIds()))) {
            throw new RuleBroken("campaign.editions.frozen");
        }
        var before = lines();
        name = texts.name();
        year = texts.year();
        plan.write(texts);
        fitDates();
        keep(Kind.TEXTS, Changes.between(before, lines()), actor, now);
    }

    /** Divides the time; kept in the order of their dates. */
    void divide(List<Phase> phases, Actor actor, Instant now) {
        var order = Comparator.comparing(Phase::fromOn).thenComparing(Phase::toOn);
        var sorted = phases.stream().sorted(order).toList();
        keep(Kind.PHASES, CampaignPlan.replace(plan.getPhases(), sorted), actor, now);
        fitDates();
    }

    void mark(List<Milestone> milestones, Actor actor, Instant now) {
        var sorted = milestones.stream()
                .sorted(Comparator.comparing(Milestone::dueOn))
                .toList();
        keep(Kind.MILESTONES, CampaignPlan.replace(plan.getMilestones(), sorted), actor, now);
    }

    /** Seats the leading group. Inside a role the given order stays: it is the order of the paper. */
    void seat(List<GroupMember> members, Actor actor, Instant now) {
        var sorted =
                members.stream().sorted(Comparator.comparing(GroupMember::role)).toList();
        keep(Kind.GROUP, CampaignPlan.replace(plan.getMembers(), sorted), actor, now);
    }

    void ruleBy(CampaignRules rules, Actor actor, Instant now) {
        var before = rules().lines();
        ruleSet.write(rules);
        keep(Kind.RULES, Changes.between(before, rules.lines()), actor, now);
    }

    void move(CampaignAction action, Actor actor, String remark, Instant now) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("campaign." + action);
        }
        if (action.needsReason() && remark.isBlank()) {
            throw new RuleBroken("campaign.reason.missing");
        }
        if (action == CampaignAction.PUBLISH && !missing().isEmpty()) {
            throw new RuleBroken("campaign.incomplete", name);
        }
        var moved =
                new CampaignMoved(id, name, action, status, action.getTarget(), actor.id(), actor.name(), remark, now);
        status = action.getTarget();
        transitions.add(new CampaignTransition(moved));
        registerEvent(moved);
        if (action == CampaignAction.PUBLISH) {
            registerEvent(new CampaignPublished(id, actor, now));
        }
    }

    /** What it lacks before it can be published. */
    Set<Missing> missing() {
        return Missing.in(name, plan);
    }

    CampaignRules rules() {
        return ruleSet.read();
    }

    CampaignTexts texts() {
        return plan.texts(name, year);
    }

    CampaignChanged changed(Kind kind, String detail, Actor actor, Instant now) {
        return new CampaignChanged(id, name, kind, detail, actor.id(), actor.name(), now);
    }

    private List<String> lines() {
        var lines = new ArrayList<>(List.of(name, String.valueOf(year)));
        lines.addAll(plan.lines());
        return lines;
    }

    private void keep(Kind kind, String difference, Actor actor, Instant now) {
        if (!status.editable()) {
            throw new RuleBroken("campaign.closed", name);
        }
        if (!difference.isEmpty()) {
            registerEvent(changed(kind, difference, actor, now));
        }
    }

    /** From the first phase to the last; without phases the whole year. */
    private void fitDates() {
        var phases = plan.getPhases();
        startsOn = phases.stream().map(Phase::fromOn).min(LocalDate::compareTo).orElse(LocalDate.of(year, 1, 1));
        endsOn = phases.stream().map(Phase::toOn).max(LocalDate::compareTo).orElse(LocalDate.of(year, 12, 31));
    }
}
