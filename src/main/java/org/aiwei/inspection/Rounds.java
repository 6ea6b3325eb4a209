package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
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
    private final Accounts accounts;
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
