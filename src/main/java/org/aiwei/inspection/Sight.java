package org.aiwei.inspection;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;

/**
 * Who knows of visits and of what they found: the office that runs the campaign, its leaders, and those of the team who
 * may go to that place, while they serve. The inspected unit never does; it learns of a finding by what is handed over to it.
 */
@RequiredArgsConstructor
final class Sight<T> {

    private final Actor actor;
    private final LocalDate today;
    private final Root<T> work;
    private final CriteriaQuery<?> query;
    private final CriteriaBuilder cb;

    Predicate all() {
        var ways = new ArrayList<Predicate>();
        ways.add(work.get("officeUnitId").in(actor.unitsAs(CAMPAIGN_OFFICER)));
        for (var bureau : actor.at(BUREAU_LEADER)) {
            ways.add(cb.like(work.get("ownerPath"), bureau.pattern()));
        }
        ways.add(cb.and(onTeam(), notOwn()));
        return cb.or(ways.toArray(Predicate[]::new));
    }

    private Predicate onTeam() {
        var sub = query.subquery(Integer.class);
        var round = sub.from(InspectionRound.class);
        var member = round.<InspectionRound, RoundMember>join("members");
        var serving = cb.or(
                cb.greaterThanOrEqualTo(member.get("toOn"), today),
                cb.greaterThanOrEqualTo(member.get("toOn"), round.get("endsOn")));
        var team = cb.or(
                cb.equal(member.get("team"), ""),
                cb.equal(work.get("team"), ""),
                cb.equal(member.get("team"), work.get("team")));
        return cb.exists(sub.select(cb.literal(1))
                .where(
                        cb.equal(round.get("id"), work.get("roundId")),
                        cb.equal(member.get("personId"), actor.id()),
                        cb.notEqual(round.get("status"), RoundStatus.DRAFT),
                        serving,
                        team));
    }

    /** Nobody sees as a member what concerns the own line. */
    private Predicate notOwn() {
        var own = actor.posts().stream()
                .map(post -> post.at())
                .distinct()
                .map(this::onLine)
                .toArray(Predicate[]::new);
        return cb.or(cb.isNull(work.get("unitPath")), cb.not(cb.or(own)));
    }

    /** As {@link Recusal} says it: whoever sits at the bureau itself is of no other unit's line. */
    private Predicate onLine(UnitPath post) {
        var same = cb.equal(work.get("unitPath"), post.value());
        var below = cb.like(work.get("unitPath"), post.pattern());
        var bureau = cb.like(work.get("ownerPath"), post.pattern());
        var above = cb.and(
                cb.like(cb.literal(post.value()), cb.concat(work.get("unitPath"), "%")),
                cb.notLike(work.get("ownerPath"), cb.concat(work.get("unitPath"), "%")));
        return cb.or(same, cb.and(below, cb.not(bureau)), above);
    }
}
