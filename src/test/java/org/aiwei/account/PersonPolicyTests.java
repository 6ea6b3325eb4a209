package org.aiwei.account;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

/** Who administers which unit and which whole account, as tables. */
class PersonPolicyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
    private static final Actor.Stamp BY = County.GAO_ADMIN.stamp(Instant.parse("2026-04-02T01:00:00Z"));
    private static final Map<String, Actor> ADMINISTRATORS = Map.of(
            "program",
            Actor.clock(),
            "bureau",
            County.GAO_ADMIN,
            "hospital",
            administratorOf(PEOPLES_HOSPITAL),
            "township",
            administratorOf(CHANGLE),
            "neighbour",
            County.TAO_NEIGHBOUR_ADMIN);
    private static final Map<String, Place> PLACES = Map.of(
            "hospital", PEOPLES_HOSPITAL,
            "tcm", TCM_HOSPITAL,
            "township", CHANGLE,
            "clinic", CHANGLE_CLINIC,
            "bureau", County.BUREAU,
            "neighbour", OTHER_OFFICE);

    private final PersonPolicy policy = new PersonPolicy();

    @ParameterizedTest
    @CsvSource({
        "bureau,    program bureau",
        "hospital,  program bureau hospital",
        "tcm,       program bureau",
        "township,  program bureau township",
        "clinic,    program bureau township",
        "neighbour, program neighbour"
    })
    void aUnitIsAdministeredFromItselfOrAbove(String place, String administrators) {
        var unit = unit(place(place));
        ADMINISTRATORS.forEach((name, actor) -> {
            boolean may = List.of(administrators.split(" ")).contains(name);
            assertThat(policy.administers(actor, unit)).as(name).isEqualTo(may);
            if (may) {
                assertThatCode(() -> policy.ensureAdministers(actor, unit)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> policy.ensureAdministers(actor, unit))
                        .as("%s: the unit does not exist", name)
                        .isInstanceOf(RecordNotFound.class);
            }
        });
    }

    @Test
    void noOtherDutyAdministers() {
        for (var actor : County.PEOPLE) {
            assertThat(policy.administers(actor, unit(PEOPLES_HOSPITAL)))
                    .as(actor.name())
                    .isEqualTo(actor.equals(County.GAO_ADMIN));
        }
    }

    /** A post is written with the days from today until its end. */
    @ParameterizedTest
    @CsvSource({
        "hospital,             program bureau hospital",
        "hospital:0,           program bureau hospital",
        "hospital clinic,      program bureau",
        "hospital clinic:0,    program bureau",
        "hospital clinic:-1,   program bureau hospital",
        "hospital:-1 clinic,   program bureau township",
        "township clinic,      program bureau township",
        "hospital neighbour,   program",
        "hospital neighbour:5, program",
        "hospital:-1,          program bureau hospital township neighbour",
        ",                     program bureau hospital township neighbour"
    })
    void aWholeAccountNeedsAllOpenPosts(@Nullable String posts, String administrators) {
        var person = person();
        var held = new ArrayList<Appointment>();
        for (var post : posts == null ? new String[0] : posts.split(" ")) {
            held.add(post(person, post.split(":")));
        }
        ADMINISTRATORS.forEach((name, actor) -> {
            boolean may = List.of(administrators.split(" ")).contains(name);
            assertThat(policy.administersWholly(actor, held, TODAY)).as(name).isEqualTo(may);
            if (may) {
                assertThatCode(() -> policy.ensureAdministersWholly(actor, person, held, TODAY))
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> policy.ensureAdministersWholly(actor, person, held, TODAY))
                        .as(name)
                        .isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    void nobodyGivesRightsToOneself() {
        var person = person();
        var self = new Actor(person.getId(), person.getName(), County.GAO_ADMIN.posts());
        assertThatThrownBy(() -> policy.ensureAnother(self, person))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.self");
        assertThatCode(() -> policy.ensureAnother(County.GAO_ADMIN, person)).doesNotThrowAnyException();
    }

    private static Actor administratorOf(Place unit) {
        return new Actor(UUID.randomUUID(), "管理员", List.of(new Post(Duty.ADMINISTRATOR, unit.id(), unit.path())));
    }

    private static Person person() {
        var wanted = new NewPerson("li", "李联络员", null, appointment(PEOPLES_HOSPITAL, null));
        return Person.enrol(wanted, PEOPLES_HOSPITAL.path(), "x", false, BY);
    }

    private static Appointment post(Person person, String... placeAndDays) {
        var until = placeAndDays.length == 1 ? null : TODAY.plusDays(Long.parseLong(placeAndDays[1]));
        var at = place(placeAndDays[0]);
        return Appointment.begin(person, unit(at), appointment(at, until), BY);
    }

    private static NewAppointment appointment(Place at, @Nullable LocalDate until) {
        return new NewAppointment(at.id(), Duty.UNIT_REPORTER, "", TODAY.minusDays(9), until);
    }

    private static Place place(String word) {
        var place = PLACES.get(word);
        assertThat(place).as(word).isNotNull();
        return place;
    }

    private static UnitRef unit(Place at) {
        return new UnitRef(at.id(), at.path(), at.name(), at.name(), UnitKind.valueOf(at.kind()), null);
    }
}
