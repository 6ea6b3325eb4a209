package org.aiwei.account;

import static java.util.Comparator.comparing;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TAO_NEIGHBOUR_ADMIN;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class AdminPagesTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsPeopleOfTheOwnBureauOnly() {
        assertThat(http.get().uri("/admin/people?q=联络员").with(as(GAO_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("李联络员", "陈联络员", "联络员")
                .doesNotContain("冯主任");
        assertThat(http.get().uri("/admin/people?unit=" + PEOPLES_HOSPITAL.id()).with(as(GAO_ADMIN)))
                .bodyText()
                .contains("李联络员")
                .doesNotContain("秦院长");
        assertThat(http.get()
                        .uri("/admin/people?duty=BUREAU_LEADER&disabled=false&q=%25_%5C")
                        .with(as(GAO_ADMIN)))
                .hasStatusOk();
    }

    @Test
    void aForeignPersonOrUnitIsNotFound() {
        for (var path : List.of(
                "/admin/people/" + LI_PEOPLES.id(),
                "/admin/units/" + PEOPLES_HOSPITAL.id(),
                "/admin/people?unit=" + PEOPLES_HOSPITAL.id(),
                "/admin/units/" + PEOPLES_HOSPITAL.id() + "/name")) {
            assertThat(http.get().uri(path).with(as(TAO_NEIGHBOUR_ADMIN)))
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(http.get().uri(path).with(as(GAO_ADMIN))).as(path).hasStatusOk();
        }
    }

    @Test
    void aNewPersonComesWithAPasswordShownOnce() {
        var created = http.post()
                .uri("/admin/people")
                .with(as(GAO_ADMIN))
                .with(csrf())
                .param("name", "贺新人")
                .param("login", "He-Xinren")
                .param("unitId", PEOPLES_HOSPITAL.id().toString())
                .param("duty", "UNIT_REPORTER")
                .param("from", "2026-01-01")
                .exchange();
        assertThat(created)
                .hasStatusOk()
                .bodyText()
                .contains("he-xinren")
                .containsPattern("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(jdbc.sql("select password_hash from person where login = 'he-xinren'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}");
    }

    @Test
    void aFormWithMistakesComesBackMarkedWithWhatWasTyped() {
        assertThat(http.post()
                        .uri("/admin/people")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("name", "𠮷".repeat(40))
                        .param("login", "坏")
                        .param("from", "not a date"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("𠮷𠮷", "aria-invalid=\"true\"", "日期不对");
        assertThat(http.post()
                        .uri("/admin/units")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("name", PEOPLES_HOSPITAL.name())
                        .param("kind", "HOSPITAL")
                        .param("parentId", County.BUREAU.id().toString())
                        .param("from", "2026-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("同一上级之下已有");
    }

    @Test
    void extraFieldsChangeNothing() {
        http.post()
                .uri("/admin/people/" + LI_PEOPLES.id() + "/details")
                .with(as(GAO_ADMIN))
                .with(csrf())
                .param("version", "0")
                .param("name", "李联络员")
                .param("mobile", "")
                .param("login", "stolen")
                .param("passwordHash", "x")
                .param("disabledAt", "2020-01-01T00:00:00Z")
                .exchange();
        assertThat(jdbc.sql("select login || coalesce(password_hash, '-') from person where id = ?")
                        .param(LI_PEOPLES.id())
                        .query(String.class)
                        .single())
                .isEqualTo(County.login(LI_PEOPLES) + "-");
    }

    @Test
    void whoeverSavesSecondSeesTheConflict() {
        assertThat(http.post()
                        .uri("/admin/units/" + PEOPLES_HOSPITAL.id() + "/name")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("version", "99")
                        .param("name", "县第一人民医院")
                        .param("from", "2026-01-01"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("县第一人民医院");
    }

    @Test
    void aLeaderGetsAFieldOnTheOwnPage() {
        assertThat(http.post()
                        .uri("/admin/people/" + WANG_DEPUTY.id() + "/ties")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("kind", "FIELD")
                        .param("unitId", County.OFFICE.id().toString())
                        .param("field", "爱国卫生")
                        .param("from", "2026-01-01"))
                .hasRedirectedUrl("/admin/people/" + WANG_DEPUTY.id());
        assertThat(http.get().uri("/admin/people/" + WANG_DEPUTY.id()).with(as(GAO_ADMIN)))
                .bodyText()
                .contains("爱国卫生", "爱卫办");
    }

    @Test
    void everyPageSpeaksEnglish() {
        var unit = "/admin/units/" + PEOPLES_HOSPITAL.id();
        var person = "/admin/people/" + LI_PEOPLES.id();
        for (var path : List.of(
                "/admin/units",
                "/admin/units/new",
                unit,
                unit + "/details",
                unit + "/name",
                unit + "/place",
                unit + "/closing",
                "/admin/units/groups",
                "/admin/units/groups/new",
                "/admin/units/import",
                "/admin/people",
                "/admin/people/new",
                person,
                person + "/details",
                person + "/posts/new",
                person + "/ties/new",
                "/admin/people/import",
                "/account",
                "/account/password")) {
            var page = http.get()
                    .uri(path)
                    .with(as(GAO_ADMIN))
                    .cookie(new Cookie("lang", "en"))
                    .exchange();
            assertThat(page).as(path).hasStatusOk();
            assertThat(withoutData(body(page))).as(path).noneMatch(text -> true);
        }
    }

    /** Han characters that are neither names of the cast nor the switch back to Chinese. */
    private List<String> withoutData(String body) {
        var text = body.replace("中文", "");
        var names = County.PLACES.stream()
                .map(County.Place::name)
                .sorted(comparing(String::length).reversed());
        for (var name : names.toList()) {
            text = text.replace(name, "");
        }
        for (var person : County.PEOPLE) {
            text = text.replace(person.name(), "");
        }
        return HAN.matcher(text).results().map(match -> match.group()).toList();
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
