package org.aiwei.notice;

import static org.aiwei.access.Duty.BUREAU_LEADER;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Post;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Which items are whose. An item is for those who can take its step: a duty at exactly that unit, or one person, for as
 * long as that person has a post in the bureau. What waits for a leader who is none any more waits for those who are.
 */
@Component
@RequiredArgsConstructor
class WorkItemPolicy {

    private final Accounts accounts;

    Specification<WorkItem> visibleTo(Actor actor, TodoTab tab) {
        return switch (tab) {
            case WAITING -> waiting(actor);
            case DONE -> done(actor);
            case STARTED -> started(actor);
            case COPIES -> copies(actor);
        };
    }

    Specification<WorkItem> waiting(Actor actor) {
        return (item, query, cb) -> cb.and(open(item, cb), mine(actor, item, cb));
    }

    /** Of what waits, what is for people of a unit, as one index has it; the rest of it is {@link #waitingByName}. */
    Specification<WorkItem> waitingAtUnits(Actor actor) {
        return (item, query, cb) -> cb.and(open(item, cb), any(atUnits(actor, item, cb), cb));
    }

    Specification<WorkItem> waitingByName(Actor actor) {
        return (item, query, cb) -> cb.and(open(item, cb), any(byName(actor, item, cb), cb));
    }

    /** Meant for this person, whether it waits, is done or is a copy. */
    Specification<WorkItem> addressed(Actor actor) {
        return (item, query, cb) -> mine(actor, item, cb);
    }

    Specification<WorkItem> copies(Actor actor) {
        return (item, query, cb) -> cb.and(cb.equal(item.get("kind"), Kind.COPY), mine(actor, item, cb));
    }

    Specification<WorkItem> unread(Actor actor) {
        return copies(actor).and((item, query, cb) -> cb.isNull(item.get("readAt")));
    }

    /** What this person began and others have to go on with, as long as the post is held for which it was begun. */
    Specification<WorkItem> started(Actor actor) {
        return (item, query, cb) -> cb.and(
                open(item, cb),
                cb.isFalse(item.get("also")),
                cb.equal(item.get("initiatorId"), actor.id()),
                item.get("fromUnitId").in(units(actor)),
                cb.not(mine(actor, item, cb)));
    }

    private Specification<WorkItem> done(Actor actor) {
        return (item, query, cb) -> cb.and(
                cb.equal(item.get("kind"), Kind.TODO),
                cb.equal(item.get("closedBy"), actor.id()),
                cb.or(
                        item.get("toUnitId").in(units(actor)),
                        item.get("fromUnitId").in(units(actor)),
                        cb.and(
                                cb.equal(item.get("personId"), actor.id()),
                                item.get("ownerPath").in(bureaus(actor)))));
    }

    /** Where somebody has a post, whatever it is. */
    private static List<String> bureaus(Actor actor) {
        return actor.posts().stream()
                .map(post -> post.at().root().value())
                .distinct()
                .toList();
    }

    private static Predicate open(Root<WorkItem> item, CriteriaBuilder cb) {
        return cb.and(
                cb.equal(item.get("kind"), Kind.TODO),
                cb.isNull(item.get("closedAt")),
                cb.isFalse(item.get("suspended")));
    }

    private Predicate mine(Actor actor, Root<WorkItem> item, CriteriaBuilder cb) {
        var ways = byName(actor, item, cb);
        ways.addAll(atUnits(actor, item, cb));
        return any(ways, cb);
    }

    private static Predicate any(List<Predicate> ways, CriteriaBuilder cb) {
        return cb.or(ways.toArray(Predicate[]::new));
    }

    private List<Predicate> byName(Actor actor, Root<WorkItem> item, CriteriaBuilder cb) {
        var ways = new ArrayList<Predicate>();
        var personal = cb.equal(item.get("audience"), Audience.PERSON);
        var forLeaders = cb.equal(item.get("topic"), Topic.PART); // which names nobody else
        ways.add(cb.and(
                personal,
                cb.not(forLeaders),
                cb.equal(item.get("personId"), actor.id()),
                item.get("ownerPath").in(bureaus(actor))));
        for (var bureau : actor.at(BUREAU_LEADER)) {
            var leaders = accounts.leadersOf(bureau).stream().map(PersonRef::id).toList();
            var mine = cb.equal(item.get("personId"), actor.id());
            var left = cb.and(
                    cb.equal(item.get("kind"), Kind.TODO),
                    cb.not(item.get("personId").in(leaders)));
            ways.add(cb.and(personal, forLeaders, cb.equal(item.get("ownerPath"), bureau.value()), cb.or(mine, left)));
        }
        return ways;
    }

    private static List<Predicate> atUnits(Actor actor, Root<WorkItem> item, CriteriaBuilder cb) {
        var ways = new ArrayList<Predicate>();
        for (var audience : Audience.values()) {
            var units = audience.unitsOf(actor);
            if (!units.isEmpty()) {
                ways.add(cb.and(
                        cb.equal(item.get("audience"), audience),
                        item.get("toUnitId").in(units)));
            }
        }
        return ways;
    }

    private static List<UUID> units(Actor actor) {
        return actor.posts().stream().map(Post::unitId).distinct().toList();
    }
}
