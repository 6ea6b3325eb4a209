package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.account.Accounts;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds as visits, findings and the modules above know them, and their way from draft to archive. */
@Service
@Transactional
@RequiredArgsConstructor
public class Rounds {

    private final RoundRepository repository;
    private final RoundPolicy policy;
    private final Sites sites;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Clock clock;

    /** Without asking who looks: after the caller's own check. */
    @Transactional(readOnly = true)
    public RoundRef ref(UUID id) {
        return RoundRef.of(repository.findById(id).orElseThrow(() -> new RecordNotFound(InspectionRound.class, id)));
    }

    /** @throws RecordNotFound when there is none that this person may see */
    @Transactional(readOnly = true)
    public RoundRef visible(Actor actor, UUID id) {
        return RoundRef.of(load(actor, id));
    }

    /** Whether this person serves on it today. */
    @Transactional(readOnly = true)
    public boolean isMember(Actor actor, UUID roundId) {
        return repository.memberOf(roundId, actor.id(), today());
    }

    /** Whether this person was ever on its team. */
    @Transactional(readOnly = true)
    public boolean wasMember(UUID personId, UUID roundId) {
        return repository.everMemberOf(roundId, personId);
    }

    /** Everybody who was ever on its team, without asking who looks. */
    @Transactional(readOnly = true)
    public List<UUID> team(UUID roundId) {
        return repository.team(roundId);
    }

    /** The rounds on whose teams this person was at any time. */
    @Transactional(readOnly = true)
    public List<UUID> everOn(UUID personId) {
        return repository.everOn(personId);
    }

    /** Everybody on its team, each once, without asking who looks. */
    @Transactional(readOnly = true)
    public List<UUID> people(UUID roundId) {
        return repository.findById(roundId).map(InspectionRound::getMembers).orElse(List.of()).stream()
                .map(RoundMember::getPersonId)
                .distinct()
                .toList();
    }

    /** Whether this person serves on any team today. */
    @Transactional(readOnly = true)
    public boolean onAnyTeam(Actor actor) {
        return repository.onAnyTeam(actor.id(), today());
    }

    /** What this person's teams are to look at, as far as nothing of the own line: of rounds that may go out today. */
    @Transactional(readOnly = true)
    public List<TargetRef> targetsOf(Actor actor) {
        var found = new ArrayList<TargetRef>();
        for (var round : repository.sending(actor.id(), today())) {
            var units = organizations.byIds(unitIds(round.getTargets()));
            var here = round.getTargets().stream().filter(target -> goes(actor, round, target));
            here.map(target -> ref(round, target, units)).forEach(found::add);
        }
        return found;
    }

    /** A target of a round on which this person serves today and to which the person may go; otherwise there is none. */
    @Transactional(readOnly = true)
    public TargetRef targetFor(Actor actor, UUID targetId) {
        var round = repository
                .ofTarget(targetId)
                .filter(found -> goes(actor, found, found.target(targetId)))
                .orElseThrow(() -> new RecordNotFound(RoundTarget.class, targetId));
        var target = round.target(targetId);
        return ref(round, target, organizations.byIds(unitIds(List.of(target))));
    }

    /** Whether this person may go to that target today. */
    @Transactional(readOnly = true)
    public boolean goes(Actor actor, UUID targetId) {
        return repository
                .ofTarget(targetId)
                .filter(round -> goes(actor, round, round.target(targetId)))
                .isPresent();
    }

    /** A target without asking who looks: after the caller's own check. */
    @Transactional(readOnly = true)
    public TargetRef target(UUID targetId) {
        var round = repository.ofTarget(targetId).orElseThrow(() -> new RecordNotFound(RoundTarget.class, targetId));
        var target = round.target(targetId);
        return ref(round, target, organizations.byIds(unitIds(List.of(target))));
    }

    /** Says that a team went out: an approved round is under way from its first visit on. */
    void begun(Actor actor, UUID roundId) {
        var round = repository.findById(roundId).orElseThrow(() -> new RecordNotFound(InspectionRound.class, roundId));
        if (round.getStatus() == RoundStatus.APPROVED) {
            round.move(RoundAction.START, actor, "", clock.instant());
            repository.save(round); // publishes the events that the round registered
        }
    }

    /** @throws RuleBroken when the state forbids it, something is missing, or somebody would inspect the own line */
    public void move(Actor actor, UUID id, RoundAction action, String remark) {
        move(actor, id, action, remark, null);
    }

    /** @param seen version of the round that was looked at; {@code null} where nothing of it was shown */
    void move(Actor actor, UUID id, RoundAction action, String remark, @Nullable Long seen) {
        var round = load(actor, id);
        if (seen != null) {
            StaleRecord.check(InspectionRound.class, id, seen, round.getVersion());
        }
        policy.ensure(actor, action, round);
        if (action == RoundAction.SUBMIT || action == RoundAction.APPROVE) {
            ensureComplete(round);
        }
        round.move(action, actor, remark, clock.instant());
        repository.save(round); // publishes the events that the round registered
    }

    InspectionRound load(Actor actor, UUID id) {
        Specification<InspectionRound> wanted = (round, query, cb) -> cb.equal(round.get("id"), id);
        return repository
                .findOne(policy.visibleTo(actor, today()).and(wanted))
                .orElseThrow(() -> new RecordNotFound(InspectionRound.class, id));
    }

    List<Recusal.Conflict> conflicts(InspectionRound round) {
        var people = round.getMembers().stream().map(RoundMember::getPersonId).toList();
        return Recusal.conflicts(round, accounts.placesOf(people));
    }

    private void ensureComplete(InspectionRound round) {
        if (round.getMembers().isEmpty()) {
            throw new RuleBroken("inspection.round.noTeam");
        }
        if (round.getTargets().isEmpty()) {
            throw new RuleBroken("inspection.round.noTargets");
        }
        var conflicts = conflicts(round);
        if (!conflicts.isEmpty()) {
            throw new RuleBroken("inspection.recusal", conflicts.get(0).person());
        }
    }

    private boolean goes(Actor actor, InspectionRound round, RoundTarget target) {
        var own = new ArrayList<>(actor.posts().stream().map(post -> post.at()).toList());
        var serving = round.getMembers().stream()
                .filter(member ->
                        member.getPersonId().equals(actor.id()) && member.on(today()) && member.goesTo(target))
                .toList();
        serving.forEach(member -> own.add(member.home()));
        return round.getStatus().outdoors()
                && !serving.isEmpty()
                && !Recusal.bars(own, target.at(), new UnitPath(round.getOwnerPath()));
    }

    private TargetRef ref(InspectionRound round, RoundTarget target, Map<UUID, UnitRef> units) {
        return new TargetRef(
                target.getId(),
                RoundRef.of(round),
                target.getUnitId(),
                target.at(),
                nameOf(target, units),
                target.getTeam(),
                target.getPlannedOn(),
                round.getChecklistId(),
                sites.ordered(target.getSites()));
    }

    static String nameOf(RoundTarget target, Map<UUID, UnitRef> units) {
        var outside = target.getOutsideName();
        if (outside != null) {
            return outside;
        }
        var unit = units.get(target.getUnitId());
        return unit == null ? "" : unit.name();
    }

    static List<UUID> unitIds(List<RoundTarget> targets) {
        return targets.stream()
                .map(RoundTarget::getUnitId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
