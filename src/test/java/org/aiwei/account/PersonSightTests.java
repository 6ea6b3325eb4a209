package org.aiwei.account;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

/** Whom an administrator sees: those with an open post below, and those who have left from there for nowhere else. */
@DeskTest
@Transactional
class PersonSightTests {

    @Autowired
    PersonPolicy policy;

    @Autowired
    PersonRepository people;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    LocalDate today;

    @BeforeEach
    void peopleWhoCameAndWent() {
        today = LocalDate.now(clock);
        enrol("here", held(PEOPLES_HOSPITAL, -9, null));
        enrol("last-day", held(PEOPLES_HOSPITAL, -9, 0));
        enrol("begins", held(PEOPLES_HOSPITAL, 3, null));
        enrol("left", held(PEOPLES_HOSPITAL, -9, -1));
        enrol("moved", held(PEOPLES_HOSPITAL, -9, -1), held(TCM_HOSPITAL, 0, null));
        enrol("moved-for-a-day", held(PEOPLES_HOSPITAL, -9, -1), held(TCM_HOSPITAL, 0, 0));
        enrol("clinic", held(CHANGLE_CLINIC, -9, null));
        enrol("twice", held(PEOPLES_HOSPITAL, -9, null), held(CHANGLE_CLINIC, -9, null));
        enrol("next-door", held(OTHER_OFFICE, -9, null));
        enrol("left-both", held(PEOPLES_HOSPITAL, -9, -5), held(OTHER_OFFICE, -4, -1));
        enrol("went-next-door", held(PEOPLES_HOSPITAL, -9, -5), held(OTHER_OFFICE, -4, null));
        entities.flush();
    }

    @Test
    void ofABureauItsAdministratorSeesAllButWhoWentNextDoor() {
        assertThat(seen(County.GAO_ADMIN))
                .containsExactly(
                        "begins",
                        "clinic",
                        "here",
                        "last-day",
                        "left",
                        "left-both",
                        "moved",
                        "moved-for-a-day",
                        "twice");
        assertThat(seen(County.TAO_NEIGHBOUR_ADMIN)).containsExactly("left-both", "next-door", "went-next-door");
    }

    @Test
    void ofAUnitItsAdministratorSeesWhoIsThereOrWasThereLast() {
        assertThat(seen(administratorOf(PEOPLES_HOSPITAL)))
                .containsExactly("begins", "here", "last-day", "left", "left-both", "twice");
        assertThat(seen(administratorOf(TCM_HOSPITAL))).containsExactly("moved", "moved-for-a-day");
        assertThat(seen(administratorOf(CHANGLE))).containsExactly("clinic", "twice");
    }

    @Test
    void nobodyElseAdministersPeopleButTheProgram() {
        for (var actor : County.PEOPLE) {
            if (!actor.has(Duty.ADMINISTRATOR)) {
                assertThat(seen(actor)).as(actor.name()).isEmpty();
            }
        }
        assertThat(seen(Actor.clock())).hasSize(11);
    }

    private List<String> seen(Actor actor) {
        Specification<Person> ofThisTest = (person, query, cb) -> cb.like(person.get("login"), "sight.%");
        return people.findAll(policy.visibleTo(actor, today).and(ofThisTest)).stream()
                .map(person -> person.getLogin().substring("sight.".length()))
                .sorted()
                .toList();
    }

    private record Held(Place at, LocalDate from, @Nullable LocalDate until) {}

    /** @param until days from today; {@code null}: until further notice */
    private Held held(Place at, int from, @Nullable Integer until) {
        return new Held(at, today.plusDays(from), until == null ? null : today.plusDays(until));
    }

    private void enrol(String login, Held... posts) {
        var by = County.GAO_ADMIN.stamp(clock.instant());
        var first = appointment(posts[0]);
        var wanted = new NewPerson("sight." + login, login, null, first);
        var person = Person.enrol(wanted, posts[0].at().path(), "x", false, by);
        entities.persist(person);
        for (var post : posts) {
            var at = post.at();
            var unit = new UnitRef(at.id(), at.path(), at.name(), at.name(), UnitKind.valueOf(at.kind()), null);
            entities.persist(Appointment.begin(person, unit, appointment(post), by));
        }
    }

    private static NewAppointment appointment(Held post) {
        return new NewAppointment(post.at().id(), Duty.UNIT_REPORTER, "", post.from(), post.until());
    }

    private static Actor administratorOf(Place unit) {
        return new Actor(UUID.randomUUID(), "管理员", List.of(new Post(Duty.ADMINISTRATOR, unit.id(), unit.path())));
    }
}
