package org.aiwei.organization;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Which units of the cast somebody administers. */
@DeskTest
@Transactional
class UnitPolicyTests {

    @Autowired
    UnitPolicy policy;

    @Autowired
    UnitRepository units;

    @Test
    void anAdministratorSeesTheUnitAndWhatIsBelow() {
        assertThat(seen(County.GAO_ADMIN)).isEqualTo(below("/t1/"));
        assertThat(seen(County.TAO_NEIGHBOUR_ADMIN)).isEqualTo(below("/t2/"));
        assertThat(seen(administratorOf(CHANGLE))).containsExactly("/t1/d1/", "/t1/d1/e1/");
        assertThat(seen(administratorOf(PEOPLES_HOSPITAL, CHANGLE)))
                .containsExactly("/t1/c1/", "/t1/d1/", "/t1/d1/e1/");
    }

    @Test
    void theProgramSeesAllAndNobodyElseAny() {
        assertThat(seen(Actor.clock())).isEqualTo(below("/"));
        for (var actor : County.PEOPLE) {
            if (!actor.has(Duty.ADMINISTRATOR)) {
                assertThat(seen(actor)).as(actor.name()).isEmpty();
            }
        }
    }

    @Test
    void noPersonFoundsABureau() {
        assertThatCode(() -> policy.ensureMayFound(Actor.clock())).doesNotThrowAnyException();
        for (var actor : County.PEOPLE) {
            assertThatThrownBy(() -> policy.ensureMayFound(actor))
                    .as(actor.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Set<String> seen(Actor actor) {
        var cast = County.PLACES.stream().map(Place::id).toList();
        Specification<Unit> ofTheCast = (unit, query, cb) -> unit.get("id").in(cast);
        return units.findAll(policy.visibleTo(actor).and(ofTheCast)).stream()
                .map(Unit::getPath)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> below(String path) {
        return County.PLACES.stream()
                .map(place -> place.path().value())
                .filter(value -> value.startsWith(path))
                .collect(Collectors.toSet());
    }

    private static Actor administratorOf(Place... places) {
        var posts = Arrays.stream(places)
                .map(place -> new Post(Duty.ADMINISTRATOR, place.id(), place.path()))
                .toList();
        return new Actor(UUID.randomUUID(), "管理员", posts);
    }
}
