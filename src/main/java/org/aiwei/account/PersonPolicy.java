package org.aiwei.account;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.aiwei.access.Actor;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who administers whom: the administrator of a unit above a post the person holds or will hold; once all posts have
 * ended, of any past one. What touches the whole account needs all open posts below the administrator, so that nobody
 * takes over a colleague who serves elsewhere as well.
 */
@Component
class PersonPolicy {

    Specification<Person> visibleTo(Actor actor, LocalDate today) {
        return (person, query, cb) -> {
            if (actor.automatic()) {
                return cb.conjunction();
            }
            var open = exists(person, query, cb, (post) -> open(post, cb, today));
            var openHere = exists(person, query, cb, (post) -> cb.and(open(post, cb, today), below(actor, post, cb)));
            var everHere = exists(person, query, cb, (post) -> below(actor, post, cb));
            return cb.or(openHere, cb.and(cb.not(open), everHere));
        };
    }

    /** A unit out of sight is a unit that does not exist. */
    void ensureAdministers(Actor actor, UnitRef unit) {
        if (!administers(actor, unit)) {
            throw new RecordNotFound(UnitRef.class, unit.id());
        }
    }

    boolean administers(Actor actor, UnitRef unit) {
        return actor.automatic() || actor.oversees(unit.path(), ADMINISTRATOR);
    }

    boolean administersWholly(Actor actor, Collection<Appointment> posts, LocalDate today) {
        return actor.automatic()
                || posts.stream()
                        .filter(post -> post.openOn(today))
                        .allMatch(post -> actor.oversees(post.at(), ADMINISTRATOR));
    }

    void ensureAdministersWholly(Actor actor, Person person, Collection<Appointment> posts, LocalDate today) {
        if (!administersWholly(actor, posts, today)) {
            throw new AccessDeniedException(actor.name() + " does not administer all posts of " + person.getLogin());
        }
    }

    /** Rights to oneself come from somebody else. */
    void ensureAnother(Actor actor, Person person) {
        if (actor.id().equals(person.getId())) {
            throw new RuleBroken("account.self");
        }
    }

    private static Predicate open(Root<Appointment> post, CriteriaBuilder cb, LocalDate today) {
        return cb.or(cb.isNull(post.get("toOn")), cb.greaterThanOrEqualTo(post.get("toOn"), today));
    }

    private static Predicate below(Actor actor, Root<Appointment> post, CriteriaBuilder cb) {
        return cb.or(actor.at(ADMINISTRATOR).stream()
                .map(path -> cb.like(post.get("unitPath"), path.pattern()))
                .toList());
    }

    private static Predicate exists(
            Root<Person> person,
            CriteriaQuery<?> query,
            CriteriaBuilder cb,
            Function<Root<Appointment>, Predicate> condition) {
        var sub = query.subquery(Integer.class);
        var post = sub.from(Appointment.class);
        sub.select(cb.literal(1)).where(cb.equal(post.get("personId"), person.get("id")), condition.apply(post));
        return cb.exists(sub);
    }
}
