package org.aiwei.notice;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Post;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Which items are whose. An item is for those who can take its step: a duty at exactly that unit, or one person. */
@Component
class WorkItemPolicy {

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

    private static Specification<WorkItem> done(Actor actor) {
        return (item, query, cb) -> cb.and(
                cb.equal(item.get("kind"), Kind.TODO),
                cb.equal(item.get("closedBy"), actor.id()),
                cb.or(
                        item.get("toUnitId").in(units(actor)),
                        item.get("fromUnitId").in(units(actor)),
                        cb.equal(item.get("personId"), actor.id())));
    }

    private static Predicate open(Root<WorkItem> item, CriteriaBuilder cb) {
        return cb.and(
                cb.equal(item.get("kind"), Kind.TODO),
                cb.isNull(item.get("closedAt")),
                cb.isFalse(item.get("suspended")));
    }

    private static Predicate mine(Actor actor, Root<WorkItem> item, CriteriaBuilder cb) {
        var ways = new ArrayList<Predicate>();
        ways.add(cb.and(cb.equal(item.get("audience"), Audience.PERSON), cb.equal(item.get("personId"), actor.id())));
        for (var audience : Audience.values()) {
            var units = audience.unitsOf(actor);
            if (!units.isEmpty()) {
                ways.add(cb.and(
                        cb.equal(item.get("audience"), audience),
                        item.get("toUnitId").in(units)));
            }
        }
        return cb.or(ways.toArray(Predicate[]::new));
    }

    private static List<UUID> units(Actor actor) {
        return actor.posts().stream().map(Post::unitId).distinct().toList();
    }
}
