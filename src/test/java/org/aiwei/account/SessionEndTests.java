package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits for real, since sessions end when the change of rights is committed. */
@DeskTest
class SessionEndTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    Passwords passwords;

    @Autowired
    AppointmentRepository posts;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Staff staff;
    UUID li;

    @BeforeEach
    void twoPeopleSignedIn() {
        staff = new Staff(units, organizations, "散会县卫健局");
        li = people.enrol(
                Actor.clock(), Staff.person("li-session", "李联络员", staff.clinic, Duty.UNIT_REPORTER), PASSWORD);
        people.enrol(Actor.clock(), Staff.person("chen-session", "陈联络员", staff.bureau, Duty.UNIT_REPORTER), PASSWORD);
        signIn(sessions, "li-session");
        signIn(sessions, "li-session");
        signIn(sessions, "chen-session");
    }

    @AfterEach
    void leaveNothingBehind() {
        sessions.findByPrincipalName("li-session").keySet().forEach(sessions::deleteById);
        sessions.findByPrincipalName("chen-session").keySet().forEach(sessions::deleteById);
        jdbc.sql("delete from appointment where person_id in (select id from person where login like '%-session')")
                .update();
        jdbc.sql("delete from person where login like '%-session'").update();
        var path = organizations.unit(staff.bureau).path().pattern();
        for (var table : new String[] {"unit_group_kind", "unit_group_alias"}) {
            jdbc.sql("delete from " + table + " where group_id in (select id from unit_group where root_id = ?)")
                    .param(staff.bureau)
                    .update();
        }
        jdbc.sql("delete from unit_group where root_id = ?").param(staff.bureau).update();
        jdbc.sql("delete from unit_name where unit_id in (select id from unit where path like ?)")
                .param(path)
                .update();
        jdbc.sql("delete from unit where path like ?").param(path).update();
    }

    @Test
    void disablingEndsThem() {
        endsSessionsOfLiOnly(version -> people.disable(staff.administrator, li, "离职", version));
    }

    @Test
    void anotherPasswordEndsThem() {
        endsSessionsOfLiOnly(version ->
                passwords.change(new Actor(li, "李", staff.administrator.posts()), PASSWORD, "江上的船今天也没有来", "127.0.0.1"));
    }

    @Test
    void aResetEndsThem() {
        endsSessionsOfLiOnly(version -> people.resetPassword(staff.administrator, li, version));
    }

    @Test
    void aChangedPostEndsThem() {
        var post = posts.ofPeople(List.of(li)).get(0);
        endsSessionsOfLiOnly(
                version -> appointments.end(staff.administrator, post.getId(), Staff.LONG_AGO.plusYears(9), 0L));
    }

    @Test
    void aMovedUnitEndsThoseOfItsPeople() {
        endsSessionsOfLiOnly(version -> units.move(staff.administrator, staff.clinic, staff.bureau, 0L));
    }

    @Test
    void whatIsRolledBackEndsNothing() {
        var template = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> template.executeWithoutResult(transaction -> {
                    people.disable(staff.administrator, li, "离职", 0L);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(sessions.findByPrincipalName("li-session")).hasSize(2);
    }

    private void endsSessionsOfLiOnly(Consumer<Long> change) {
        assertThat(sessions.findByPrincipalName("li-session")).hasSize(2);
        change.accept(0L);
        assertThat(sessions.findByPrincipalName("li-session")).isEmpty();
        assertThat(sessions.findByPrincipalName("chen-session")).hasSize(1);
    }

    private static <S extends Session> void signIn(FindByIndexNameSessionRepository<S> sessions, String login) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login);
        sessions.save(session);
    }
}
