package org.aiwei.audit;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Who asks for what is not theirs stands in the trail, but does not fill it. */
@DeskTest
@Transactional
class RefusedAccessTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingSoFar() {
        jdbc.sql("delete from access_refused").update();
    }

    @Test
    void theGateTellsOnceAMinuteForEachKindOfAddress() {
        for (int i = 0; i < 4; i++) {
            refuse(LI_PEOPLES, "/admin/people/" + UUID.randomUUID());
            refuse(LI_PEOPLES, "/admin/people");
        }
        refuse(LI_PEOPLES, "/admin/units");
        refuse(ZHANG_PEOPLES, "/admin/people");
        // a minute may end in between, so each line may stand there twice, never more often
        assertThat(lines(LI_PEOPLES))
                .containsOnly("GET /admin/people/**", "GET /admin/units/**")
                .hasSizeBetween(2, 4);
        assertThat(lines(ZHANG_PEOPLES)).containsExactly("GET /admin/people/**");
    }

    @Test
    void whatAUseCaseRefusesIsToldByThePatternOfItsPage() {
        var below = new Actor(
                GAO_ADMIN.id(),
                GAO_ADMIN.name(),
                List.of(new org.aiwei.access.Post(
                        org.aiwei.access.Duty.ADMINISTRATOR, County.CHANGLE.id(), County.CHANGLE.path())));
        assertThat(http.post()
                        .uri("/admin/calendar/days")
                        .with(as(below))
                        .with(csrf())
                        .param("day", "2026-03-02")
                        .param("kind", "HOLIDAY"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(lines(GAO_ADMIN)).containsExactly("POST /admin/calendar/days");
        assertThat(jdbc.sql("select unit_path from audit_entry where actor_id = ? and action = 'REFUSED'")
                        .param(GAO_ADMIN.id())
                        .query(String.class)
                        .list())
                .containsOnly(County.BUREAU.path().value());
    }

    @Test
    void anOldFormOrAnUnknownAddressIsNoAttempt() {
        assertThat(http.post().uri("/todo/copies/reading").with(as(LI_PEOPLES))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/no/such/page").with(as(LI_PEOPLES))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lines(LI_PEOPLES)).isEmpty();
    }

    private void refuse(Actor actor, String path) {
        assertThat(http.get().uri(path).with(as(actor))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private List<String> lines(Actor actor) {
        return jdbc.sql("select detail from audit_entry where actor_id = ? and action = 'REFUSED' order by seq")
                .param(actor.id())
                .query(String.class)
                .list();
    }
}
