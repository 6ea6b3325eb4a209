package org.aiwei.calendar;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class CalendarPagesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester http;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    CalendarDayRepository days;

    @Autowired
    EntityManager entities;

    @Test
    void showsTwelveMonthsWithWords() {
        assertThat(get("/admin/calendar?year=2026", GAO_ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("12 月", "休", "班", "国庆节", "国务院办公厅关于2026年部分节假日安排的通知", "day=2026-10-10#edit");
        assertThat(get("/admin/calendar?year=2027", GAO_ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("还没有录入");
    }

    @Test
    void speaksEnglish() {
        assertThat(http.get()
                        .uri("/admin/calendar?year=2026")
                        .with(as(GAO_ADMIN))
                        .cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Month 12", "Work calendar", "off")
                .doesNotContain("??", "工作日历");
    }

    @Test
    void unitsDoNotKeepTheCalendar() {
        assertThat(get("/admin/calendar", LI_PEOPLES)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/admin/calendar/days", LI_PEOPLES, Map.of("day", "2026-03-02", "kind", "HOLIDAY")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aDayIsMadeFreeAndPlainAgain() {
        assertThat(change(MONDAY, "HOLIDAY", "")).hasStatus3xxRedirection();
        assertThat(calendar.isWorkday(MONDAY)).isFalse();
        assertThat(get("/admin/calendar?day=2026-03-02", GAO_ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("说明文字");

        assertThat(change(MONDAY, "", "0")).hasStatus3xxRedirection();
        assertThat(calendar.isWorkday(MONDAY)).isTrue();
        assertThat(days.findById(MONDAY)).isEmpty();
    }

    @Test
    void whatWasNotSavedIsNotRemembered() {
        change(MONDAY, "HOLIDAY", "");
        assertThat(calendar.isWorkday(MONDAY)).isFalse();
        TestTransaction.end();
        assertThat(calendar.isWorkday(MONDAY)).isTrue();
    }

    @Test
    void anOldFormIsAConflict() {
        change(MONDAY, "HOLIDAY", "");
        assertThat(change(MONDAY, "WORKDAY", "5")).hasStatus(HttpStatus.CONFLICT);
        assertThat(change(MONDAY, "WORKDAY", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aBadDayIsSaidAndNothingIsSaved() {
        assertThat(post("/admin/calendar/days", GAO_ADMIN, Map.of("day", "2026-03-02", "note", "长".repeat(61))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(days.findById(MONDAY)).isEmpty();
    }

    @Test
    void aYearIsEnteredWholeOrNotAtAll() {
        var wrong = Map.of("year", "2027", "source", "通知", "lines", "2027-10-01,休,国庆节\n2027-10-40,休,国庆节");
        assertThat(post("/admin/calendar/years", GAO_ADMIN, wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("第 2 行", "2027-10-40", "日期不对");
        assertThat(calendar.covers(2027)).isFalse();

        var right = Map.of("year", "2027", "source", "通知", "lines", "2027-10-01~2027-10-07,休,国庆节\n2027-10-09,班,调休");
        assertThat(post("/admin/calendar/years", GAO_ADMIN, right)).hasStatus3xxRedirection();
        assertThat(calendar.covers(2027)).isTrue();
        assertThat(calendar.plusWorkdays(LocalDate.of(2027, 9, 30), 2)).isEqualTo(LocalDate.of(2027, 10, 9));

        var corrected = new HashMap<>(
                Map.of("year", "2027", "source", "更正", "lines", "2027-10-01~2027-10-03,休,国庆节", "shown", "2027"));
        corrected.put("version", String.valueOf(version(2027)));
        assertThat(post("/admin/calendar/years", GAO_ADMIN, corrected)).hasStatus3xxRedirection();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 4))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 5))).isFalse();
    }

    @Test
    void aYearThatOthersEnteredMeanwhileIsAConflict() {
        var typed = Map.of("year", "2027", "source", "通知", "lines", "2027-10-01,休,国庆节", "shown", "2027");
        assertThat(post("/admin/calendar/years", GAO_ADMIN, typed)).hasStatus3xxRedirection();
        assertThat(post("/admin/calendar/years", GAO_ADMIN, typed))
                .as("opened before there was anything")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("2027-10-01,休,国庆节");

        var old = new HashMap<>(typed);
        old.put("version", String.valueOf(version(2027)));
        assertThat(post(
                        "/admin/calendar/days",
                        GAO_ADMIN,
                        Map.of("day", "2027-10-02", "kind", "HOLIDAY", "note", "国庆节")))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/calendar/years", GAO_ADMIN, old))
                .as("a day was changed since")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(days.findById(LocalDate.of(2027, 10, 2))).isPresent();
    }

    @Test
    void aYearIsNotOverwrittenFromThePageOfAnotherOne() {
        var typed = Map.of("year", "2026", "source", "通知", "lines", "2026-10-01,休,国庆节", "shown", "2027");
        assertThat(post("/admin/calendar/years", GAO_ADMIN, typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("2026 年已经录入过", "2026-10-01,休,国庆节");
        assertThat(days.findById(LocalDate.of(2026, 10, 2))).isPresent();
    }

    @Test
    void onlyAnAdministratorOfABureauKeepsIt() {
        var below = new Actor(
                GAO_ADMIN.id(), "卫生院管理员", List.of(new Post(Duty.ADMINISTRATOR, CHANGLE.id(), CHANGLE.path())));
        for (var reader : List.of(LIN_OFFICE, below)) {
            assertThat(get("/admin/calendar?day=2026-03-02", reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains("由局级管理员维护", "国庆节")
                    .doesNotContain("id=\"enter\"", "id=\"edit\"", "#edit");
            assertThat(post("/admin/calendar/days", reader, Map.of("day", "2026-03-02", "kind", "HOLIDAY")))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/admin/calendar/years", reader, Map.of("year", "", "lines", "x")))
                    .as("whatever is wrong in it")
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(
                            "/admin/calendar/years",
                            reader,
                            Map.of("year", "2027", "source", "通知", "lines", "2027-10-01,休,国庆节")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(days.findById(MONDAY)).isEmpty();
        assertThat(calendar.covers(2027)).isFalse();
    }

    @Test
    void hiddenFieldsThatNoFormSendsAreRefused() {
        for (var wrong : List.of(
                Map.of("day", "heute", "kind", "HOLIDAY"),
                Map.of("day", "2026-03-02", "kind", "NEVER"),
                Map.of("day", "2026-03-02", "kind", "HOLIDAY", "version", "x"))) {
            assertThat(post("/admin/calendar/days", GAO_ADMIN, wrong)).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    private long version(int year) {
        entities.flush();
        entities.clear();
        return entities.find(CalendarYear.class, year).getVersion();
    }

    @Test
    void fromDecemberOnTheNextYearIsMissed() {
        assertThat(calendar.missingYear(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(calendar.missingYear(LocalDate.of(2026, 12, 1))).hasValue(2027);
        assertThat(calendar.missingYear(LocalDate.of(2025, 12, 1))).isEmpty();
        assertThat(calendar.missingYear(LocalDate.of(2028, 3, 1))).hasValue(2028);
    }

    private MvcTestResult change(LocalDate day, String kind, String version) {
        return post(
                "/admin/calendar/days",
                GAO_ADMIN,
                Map.of("day", day.toString(), "kind", kind, "note", "说明文字", "version", version));
    }

    private MvcTestResult get(String path, Actor actor) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        fields.forEach((name, value) -> request.param(name, value));
        var result = request.exchange();
        entities.flush();
        entities.clear();
        return result;
    }

    @Test
    @Transactional
    void aYearThatIsNoneComesBackWithAllThatWasTyped() {
        var typed = Map.of("year", "今年", "source", "本县通知", "lines", "1月1日 休 元旦");
        assertThat(post("/admin/calendar/years", GAO_ADMIN, typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("今年", "本县通知", "1月1日 休 元旦");
    }
}
