package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting up rounds: what is looked at, by whom, where and when. */
@Service
@Transactional
@RequiredArgsConstructor
public class RoundDesk {

    private final RoundRepository repository;
    private final ChecklistRepository checklists;
    private final Rounds rounds;
    private final RoundPolicy policy;
    private final Places places;
    private final SiteRepository sites;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Standards standards;
    private final Clock clock;

    /** @param units to be inspected; more can be added while it is a draft */
    public UUID draft(Actor actor, UUID campaignId, RoundText text, Collection<UUID> units) {
        var campaign = running(actor, campaignId);
        check(campaign, text);
        var round = InspectionRound.draft(campaign, text, actor, clock.instant());
        if (!units.isEmpty()) {
            round.aim(targets(campaign.owner(), units, List.of(), TargetPlan.open()), actor, clock.instant());
        }
        return repository.save(round).getId();
    }

    void edit(Actor actor, UUID id, RoundText text, @Nullable Long version) {
        var round = own(actor, id);
        StaleRecord.check(InspectionRound.class, id, version, round.getVersion());
        check(campaigns.ref(round.getCampaignId()), text);
        round.describe(text, actor, clock.instant());
        repository.save(round); // publishes the events that the round registered
    }

    /** Lends people to the round; once it is approved, nobody who would inspect the own line. */
    public void lend(Actor actor, UUID id, Collection<UUID> people, Lending lending) {
        var round = own(actor, id);
        var owner = new UnitPath(round.getOwnerPath());
        var found = accounts.byIds(people);
        var lent = new ArrayList<RoundMember>();
        for (var person : people.stream().distinct().map(found::get).toList()) {
            lent.add(member(person, owner, lending));
        }
        round.lend(lent, actor, clock.instant());
        ensureNoConflict(round);
        repository.save(round); // publishes the events that the round registered
    }

    void release(Actor actor, UUID id, UUID memberId) {
        var round = own(actor, id);
        round.release(memberId, LocalDate.now(clock), actor, clock.instant());
        repository.save(round); // publishes the events that the round registered
    }

    /** @param outside places that are no unit here, by name */
    public void aim(Actor actor, UUID id, Collection<UUID> units, Collection<String> outside, TargetPlan plan) {
        var round = own(actor, id);
        ensureDay(round, plan);
        round.aim(targets(new UnitPath(round.getOwnerPath()), units, outside, plan), actor, clock.instant());
        repository.save(round); // publishes the events that the round registered
    }

    void spare(Actor actor, UUID id, UUID targetId) {
        var round = own(actor, id);
        round.spare(targetId, actor, clock.instant());
        repository.save(round); // publishes the events that the round registered
    }

    /** Gives a target its team, day and sites; sites of other units are passed over. */
    public void arrange(Actor actor, UUID id, UUID targetId, TargetPlan plan, @Nullable Long version) {
        var round = own(actor, id);
        StaleRecord.check(InspectionRound.class, id, version, round.getVersion());
        var target = round.target(targetId);
        var known = sites.findAllById(plan.sites()).stream()
                .filter(site -> site.getOwnerPath().equals(round.getOwnerPath())
                        && Objects.equals(site.getUnitId(), target.getUnitId()))
                .map(Site::getId)
                .toList();
        round.arrange(targetId, new TargetPlan(plan.team(), plan.plannedOn(), known), actor, clock.instant());
        ensureNoConflict(round);
        repository.save(round); // publishes the events that the round registered
    }

    public Long versionOf(Actor actor, UUID id) {
        return rounds.load(actor, id).getVersion();
    }

    /** The round itself, refused to who does not run it. */
    InspectionRound own(Actor actor, UUID id) {
        var round = rounds.load(actor, id);
        policy.ensureRuns(actor, round);
        return round;
    }

    /** A published campaign that this person runs. */
    CampaignRef running(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        if (!campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("inspection.campaign.notRunning", campaign.name());
        }
        return campaign;
    }

    private void check(CampaignRef campaign, RoundText text) {
        var list = text.checklistId();
        if (list != null && !checklists.usable(list, campaign.owner().value())) {
            throw new RuleBroken("inspection.checklist.unknown");
        }
        var known =
                standards.items(campaign.editionIds()).stream().map(ItemRef::id).toList();
        if (!known.containsAll(text.items())) {
            throw new RuleBroken("inspection.items.unknown");
        }
    }

    private RoundMember member(@Nullable PersonRef person, UnitPath owner, Lending lending) {
        if (person == null) {
            throw new RuleBroken("inspection.person.unknown");
        }
        var unit = places.unit(person.unitId(), owner);
        return RoundMember.lent(person, unit.name(), lending);
    }

    private List<RoundTarget> targets(
            UnitPath owner, Collection<UUID> units, Collection<String> outside, TargetPlan plan) {
        var found = organizations.byIds(units);
        var targets = new ArrayList<RoundTarget>();
        for (var id : units) {
            var unit = found.get(id);
            if (unit == null || !Places.belongs(unit, owner)) {
                throw new RuleBroken("inspection.unit.unknown");
            }
            targets.add(RoundTarget.unit(unit, plan));
        }
        outside.forEach(name -> targets.add(RoundTarget.outside(name, plan)));
        return targets;
    }

    private static void ensureDay(InspectionRound round, TargetPlan plan) {
        var day = plan.plannedOn();
        if (day != null && (day.isBefore(round.getStartsOn()) || day.isAfter(round.getEndsOn()))) {
            throw new RuleBroken("inspection.target.day", round.getStartsOn(), round.getEndsOn());
        }
    }

    private void ensureNoConflict(InspectionRound round) {
        if (round.getStatus() != RoundStatus.DRAFT) {
            rounds.conflicts(round).stream().findFirst().ifPresent(conflict -> {
                throw new RuleBroken("inspection.recusal", conflict.person());
            });
        }
    }
}
