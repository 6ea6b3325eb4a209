package org.aiwei.dashboard;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class BandsTests {

    @Autowired
    SumSource sums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Test
    void theOfficeSetsThemOnceForEachVersionAndItIsRecorded() {
        assertThat(set(LIN_OFFICE, "５，10、45", "0")).hasStatus3xxRedirection();
        assertThat(sums.bands()).containsExactly(5, 10, 45);
        assertThat(set(GAO_ADMIN, "9", "0")).as("somebody else was quicker").hasStatus(409);
        assertThat(set(GAO_ADMIN, "9", "1")).hasStatus3xxRedirection();
        assertThat(sums.bands()).containsExactly(9);
        assertThat(jdbc.sql("select detail from audit_entry where subject_type = 'board_band' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("7 15 30 90 → 5 10 45", "5 10 45 → 9");
    }

    @Test
    void whatIsNoListOfAscendingDaysComesBack() {
        for (var wrong : List.of("", "0", "7 7", "9 5", "1 2 3 4 5 6 7 8 9", "3651", "a", "-3", "7 x")) {
            assertThat(set(LIN_OFFICE, wrong, "0"))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("请填写 1 到 8 个天数");
        }
        assertThat(sums.bands()).containsExactly(7, 15, 30, 90);
        assertThat(set(LIN_OFFICE, "1 2 3 4 5 6 7 3650", "0")).hasStatus3xxRedirection();
    }

    @Test
    void nobodyElseEntersAndTheOfficeReadsItInEnglish() {
        for (var other : List.of(ZHOU_DIRECTOR, LI_PEOPLES)) {
            assertThat(http.get().uri("/admin/bands").with(as(other))).hasStatus(403);
            assertThat(set(other, "7", "0")).hasStatus(403);
        }
        assertThat(http.get().uri("/admin/bands").with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("7 15 30 90", "Last day of each band");
    }

    private MvcTestResult set(Actor actor, String limits, String version) {
        return http.post()
                .uri("/admin/bands")
                .param("limits", limits)
                .param("version", version)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }
}
