package org.aiwei.inspection;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiwei.access.Actor;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with a round. */
@Component
class RoundPolicy {

    /**
     * The running office sees all; leaders what was laid before them; those on its team what was approved, to the end of
     * their time on it; the people of an inspected unit nothing before it has been reported.
     */
    Specification<InspectionRound> visibleTo(Actor actor, LocalDate today) {
        return (round, query, cb) -> {
            var ways = new ArrayList<Predicate>();
            ways.add(round.get("officeUnitId").in(actor.unitsAs(CAMPAIGN_OFFICER)));
            var laid =
                    cb.or(cb.notEqual(round.get("status"), RoundStatus.DRAFT), cb.isNotNull(round.get("submittedAt")));
            for (var bureau : actor.at(BUREAU_LEADER)) {
                ways.add(cb.and(laid, cb.like(round.get("ownerPath"), bureau.pattern())));
            }
            ways.add(cb.and(
                    cb.notEqual(round.get("status"), RoundStatus.DRAFT), onTeam(actor, today, round, query, cb)));
            var units = actor.at(UNIT_REPORTER, UNIT_LEADER);
            if (!units.isEmpty()) {
                ways.add(cb.and(
                        round.get("status").in(RoundStatus.REPORTED, RoundStatus.ARCHIVED),
                        inspected(units, round, query, cb)));
            }
            return cb.or(ways.toArray(Predicate[]::new));
        };
    }

    boolean runs(Actor actor, InspectionRound round) {
        return actor.actsFor(round.getOfficeUnitId(), CAMPAIGN_OFFICER);
    }

    boolean leads(Actor actor, InspectionRound round) {
        return actor.oversees(new UnitPath(round.getOwnerPath()), BUREAU_LEADER);
    }

    /** Whether team and targets of it are shown: not to those it inspected. */
    boolean seesWhole(Actor actor, InspectionRound round, LocalDate today) {
        return runs(actor, round)
                || leads(actor, round)
                || round.getMembers().stream().anyMatch(member -> serves(actor, member, round, today));
    }

    /** Whether a target of a round that is seen whole is shown: who serves covertly never learns that the own line is a target. */
    boolean shows(Actor actor, InspectionRound round, RoundTarget target) {
        if (!round.getKind().secret() || runs(actor, round) || leads(actor, round)) {
            return true;
        }
        var own = new ArrayList<>(actor.posts().stream().map(Post::at).toList());
        round.getMembers().stream()
                .filter(member -> member.getPersonId().equals(actor.id()))
                .forEach(member -> own.add(member.home()));
        return !Recusal.bars(own, target.at(), new UnitPath(round.getOwnerPath()));
    }

    /** State machine ∩ rights: the buttons. */
    List<RoundAction> allowed(Actor actor, InspectionRound round) {
        return Arrays.stream(RoundAction.values())
                .filter(action -> action.possibleFrom(round.getStatus(), round.submitted()))
                .filter(action -> mayEver(actor, action, round))
                .toList();
    }

    void ensure(Actor actor, RoundAction action, InspectionRound round) {
        if (!mayEver(actor, action, round)) {
            throw new AccessDeniedException(actor.name() + " may not " + action + " round " + round.getId());
        }
    }

    void ensureRuns(Actor actor, InspectionRound round) {
        if (!runs(actor, round)) {
            throw new AccessDeniedException(actor.name() + " does not run round " + round.getId());
        }
    }

    private boolean mayEver(Actor actor, RoundAction action, InspectionRound round) {
        if (!action.byLeader()) {
            return runs(actor, round);
        }
        var wrote = actor.id().equals(round.getCreatedBy()) || actor.id().equals(round.getSubmittedBy());
        return leads(actor, round) && !wrote;
    }

    private static boolean serves(Actor actor, RoundMember member, InspectionRound round, LocalDate today) {
        return round.getStatus() != RoundStatus.DRAFT
                && member.getPersonId().equals(actor.id())
                && (!member.getToOn().isBefore(today) || !member.getToOn().isBefore(round.getEndsOn()));
    }

    private static Predicate onTeam(
            Actor actor, LocalDate today, Root<InspectionRound> round, CriteriaQuery<?> query, CriteriaBuilder cb) {
        var sub = query.subquery(Integer.class);
        var member = sub.correlate(round).<InspectionRound, RoundMember>join("members");
        var serving = cb.or(
                cb.greaterThanOrEqualTo(member.get("toOn"), today),
                cb.greaterThanOrEqualTo(member.get("toOn"), round.get("endsOn")));
        return cb.exists(sub.select(cb.literal(1)).where(cb.equal(member.get("personId"), actor.id()), serving));
    }

    private static Predicate inspected(
            List<UnitPath> units, Root<InspectionRound> round, CriteriaQuery<?> query, CriteriaBuilder cb) {
        var sub = query.subquery(Integer.class);
        var target = sub.correlate(round).<InspectionRound, RoundTarget>join("targets");
        var paths = units.stream()
                .map(unit -> cb.like(target.get("unitPath"), unit.pattern()))
                .toArray(Predicate[]::new);
        return cb.exists(sub.select(cb.literal(1)).where(cb.or(paths)));
    }
}
