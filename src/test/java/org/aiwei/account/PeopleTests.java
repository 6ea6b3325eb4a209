package org.aiwei.account;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;
import static org.aiwei.account.Staff.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.organization.LeaderTies;
import org.aiwei.organization.NewTie;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.TieKind;
import org.aiwei.organization.Units;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    LeaderTies ties;

    @Autowired
    SignInDirectory directory;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    Staff staff;
    UUID li;

    @BeforeEach
    void aHospitalWithOneReporter() {
        staff = new Staff(units, organizations, "试验县卫健局");
        li = enrol("li-test", "李联络员", staff.hospital);
    }

    @Test
    void isKnownByTheWeightiestPostOfToday() {
        var from = LocalDate.now(clock).minusDays(3);
        appointments.appoint(
                staff.administrator, li, new NewAppointment(staff.clinic, UNIT_LEADER, "门诊部主任", from, null));
        entities.flush();

        assertThat(accounts.person(li))
                .isEqualTo(new PersonRef(
                        li,
                        "李联络员",
                        "llly",
                        "门诊部主任",
                        staff.clinic,
                        organizations.unit(staff.clinic).path()));
        assertThat(accounts.peopleOf(staff.hospital)).extracting(PersonRef::id).containsExactly(li);
        assertThat(accounts.holders(UNIT_REPORTER, staff.hospital)).hasSize(1);
        assertThat(accounts.holders(UNIT_LEADER, staff.hospital)).isEmpty();
    }

    @Test
    void onlyPostsOfTodayCountAtSignIn() {
        var today = LocalDate.now(clock);
        appointments.appoint(
                staff.administrator, li, new NewAppointment(staff.clinic, UNIT_LEADER, "", today.plusDays(1), null));
        assertThat(directory.find("li-test").orElseThrow().getActor().duties()).containsExactly(UNIT_REPORTER);

        appointments.end(staff.administrator, post(li), today.minusDays(1), version(post(li)));
        entities.flush();
        assertThat(directory.find("li-test").orElseThrow().isEnabled()).isFalse();
    }

    @Test
    void handsAPostOverFromTheNextDay() {
        var chen = enrol("chen-test", "陈联络员", staff.clinic);
        var last = LocalDate.now(clock).minusDays(1);

        appointments.handOver(staff.administrator, post(li), chen, last, version(post(li)));
        entities.flush();

        assertThat(accounts.holders(UNIT_REPORTER, staff.hospital))
                .extracting(PersonRef::id)
                .containsExactly(chen);
    }

    @Test
    void aDutyAtAUnitIsHeldOnceAtATime() {
        var again = new NewAppointment(staff.hospital, UNIT_REPORTER, "", LocalDate.now(clock), null);
        assertThatThrownBy(() -> appointments.appoint(staff.administrator, li, again))
                .hasMessage("account.post.overlap");
        var wrongPlace = new NewAppointment(staff.hospital, BUREAU_LEADER, "", LONG_AGO, null);
        assertThatThrownBy(() -> appointments.appoint(staff.administrator, li, wrongPlace))
                .hasMessage("account.post.bureau");
        var backwards = new NewAppointment(staff.clinic, UNIT_LEADER, "", LONG_AGO, LONG_AGO.minusDays(1));
        assertThatThrownBy(() -> appointments.appoint(staff.administrator, li, backwards))
                .hasMessage("account.post.period");
    }

    @Test
    void theAdministratorOfAnotherBureauDoesNotEvenSeeThem() {
        var stranger = new Staff(units, organizations, "邻县卫健局").administrator;
        assertThatThrownBy(() -> people.disable(stranger, li, "", 0L)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> people.resetPassword(stranger, li, 0L)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> appointments.end(stranger, post(li), LONG_AGO, 0L))
                .isInstanceOf(RecordNotFound.class);
        var into = Staff.person("mole", "钻空子", staff.hospital, UNIT_REPORTER);
        assertThatThrownBy(() -> people.enrol(stranger, into)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void nobodyTakesOverAnAccountThatServesElsewhereToo() {
        var local = staff.administratorOf(staff.clinic);
        appointments.appoint(
                staff.administrator, li, new NewAppointment(staff.clinic, UNIT_REPORTER, "", LONG_AGO, null));
        entities.flush();

        assertThatThrownBy(() -> people.resetPassword(local, li, personVersion()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.disable(local, li, "", personVersion()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyGivesRightsToOneself() {
        var me = new Actor(li, "李联络员", staff.administrator.posts());
        var more = new NewAppointment(staff.bureau, ADMINISTRATOR, "", LONG_AGO, null);
        assertThatThrownBy(() -> appointments.appoint(me, li, more))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.self");
        assertThatThrownBy(() -> people.disable(me, li, "", personVersion())).hasMessage("account.self");
    }

    @Test
    void loginsAreUniqueAndPlain() {
        assertThatThrownBy(() -> enrol("li-test", "李二", staff.hospital)).hasMessage("account.login.taken");
        for (var login : List.of("x", "有汉字", "has space", "UPPER", "-dash", "a".repeat(33))) {
            assertThatThrownBy(() -> enrol(login, "某人", staff.hospital)).hasMessage("account.login.form");
        }
    }

    @Test
    void movingAUnitTakesThePostsAlong() {
        units.move(staff.administrator, staff.clinic, staff.bureau, 0L);
        units.move(staff.administrator, staff.hospital, staff.clinic, 0L);
        entities.clear();

        assertThat(accounts.person(li).at())
                .isEqualTo(organizations.unit(staff.hospital).path());
        assertThat(directory
                        .find("li-test")
                        .orElseThrow()
                        .getActor()
                        .posts()
                        .get(0)
                        .at())
                .isEqualTo(organizations.unit(staff.hospital).path());
    }

    @Test
    void aUnitWherePeopleServeIsNotClosed() {
        units.close(staff.administrator, staff.clinic, LocalDate.now(clock), "撤并", 0L);
        assertThatThrownBy(() -> units.close(staff.administrator, staff.hospital, LocalDate.now(clock), "撤并", 0L))
                .hasMessage("account.unit.posts");
    }

    @Test
    void aLeaderLooksAfterAFieldForATime() {
        var wang = people.enrol(staff.administrator, Staff.person("wang-test", "王副局长", staff.bureau, BUREAU_LEADER))
                .id();
        var tie = ties.tie(staff.administrator, new NewTie(wang, TieKind.FIELD, staff.hospital, "医政管理", LONG_AGO));
        assertThat(organizations.tiesOf(wang, LONG_AGO)).hasSize(1);
        assertThat(accounts.leadersOf(organizations.unit(staff.bureau).path()))
                .extracting(PersonRef::name)
                .containsExactly("王副局长");
        assertThatThrownBy(() -> units.close(staff.administrator, staff.clinic, LONG_AGO.minusDays(1), "x", 0L))
                .hasMessage("organization.close.before");

        ties.end(staff.administrator, tie, LONG_AGO.plusYears(1));
        entities.flush();
        assertThat(organizations.tiesTo(staff.hospital, LONG_AGO.plusYears(1))).hasSize(1);
        assertThat(organizations.tiesTo(staff.hospital, LONG_AGO.plusYears(2))).isEmpty();
    }

    private UUID enrol(String login, String name, UUID unit) {
        var id = people.enrol(staff.administrator, Staff.person(login, name, unit, UNIT_REPORTER))
                .id();
        entities.flush();
        return id;
    }

    private UUID post(UUID person) {
        return entities.createQuery(
                        "select p.id from Appointment p where p.personId = :id order by p.fromOn", UUID.class)
                .setParameter("id", person)
                .setMaxResults(1)
                .getSingleResult();
    }

    private Long version(UUID post) {
        return entities.find(Appointment.class, post).getVersion();
    }

    private Long personVersion() {
        return entities.find(Person.class, li).getVersion();
    }
}
