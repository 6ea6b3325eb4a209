package org.aiwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the month to a paper that units have read; two signatures at once; what is judged by colour without colour. */
@ExampleCounty
class BulletinJourneyTests {

    /** Signs twice at the same moment, as two windows would. */
    private static final String TWICE = """
            other => {
              const send = form => fetch(form.action, {method: 'POST', body: new URLSearchParams(form.fields)}).then(answer => answer.status);
              const mine = document.querySelector('form[action$="/signature"]');
              return Promise.all([send({action: mine.action, fields: Array.from(new FormData(mine))}), send(other)]);
            }
            """;

    private static final String FORM = """
            form => ({action: form.action, fields: Array.from(new FormData(form))})
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBulletinIsDraftedEditedSignedNumberedSentAndRead() {
        String path;
        try (var lin = visitor("lin")) {
            path = drafted(lin);
            lin.assertAccessible();
            submitted(lin);
        }
        try (var wang = visitor("wang")) {
            wang.open(path);
            wang.page.locator("form[action$='/signature'] button").click();
            assertThat(wang.page.locator("main")).containsText("年第");
            assertThat(wang.page.locator("form[action$='/signature']")).hasCount(0);
            wang.assertAccessible();
        }
        try (var hospital = visitor("peoples2")) {
            hospital.open("/todo?tab=copies");
            assertThat(hospital.page.locator("main")).containsText("通报");
            hospital.open(path);
            hospital.page.locator("form[action$='/reading'] button").click();
            assertThat(hospital.page.locator(".flash")).isVisible();
            assertThat(hospital.page.locator("form[action$='/reading']")).hasCount(0);
            hospital.assertAccessible();
        }
        try (var lin = visitor("lin")) {
            lin.open(path);
            assertThat(lin.page
                            .locator("main .table.cards tbody tr")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("人民医院")))
                    .hasCount(1);
        }
    }

    /** One of two signatures counts: one number is drawn, and the other hand is told that somebody was first. */
    @Test
    void twoSignaturesAtOnceDrawOneNumber() {
        try (var lin = visitor("lin")) {
            drafted(lin);
            submitted(lin);
            var path = lin.page.url().substring(lin.at("").length());
            try (var wang = visitor("wang")) {
                wang.open(path);
                var second = wang.anotherTab(path);
                var other = second.locator("form[action$='/signature']").evaluate(FORM);
                var answers = (List<?>) wang.page.evaluate(TWICE, other);
                assertThat(answers.stream().map(String::valueOf).sorted().toList())
                        .containsExactly("200", "409");
            }
            var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            assertThat(jdbc.sql("select count(*) from document_number where subject_id = ?")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(jdbc.sql(
                                    "select count(*) from bulletin_transition where bulletin_id = ? and to_status = 'ISSUED'")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    /** As one sees who sees no colours. A light is a word; in charts it has a shape and a number. */
    @Test
    void nothingIsSaidByColourAlone() {
        for (var english : new boolean[] {false, true}) {
            try (var lin = new Visitor(port, 1366, english).signIn("lin", ExampleCounty.PASSWORD)) {
                withoutColours(lin.page);
                var campaign = campaign();
                for (var page : Map.of(
                                "ledger", "/rectify",
                                "ranking", "/campaigns/" + campaign + "/ranking",
                                "bulletins", "/bulletins",
                                "board", "/campaigns/" + campaign + "/board",
                                "reports", "/reports/board",
                                "search", "/search?q=卫生院")
                        .entrySet()) {
                    lin.open(page.getValue());
                    lin.assertAccessible();
                    lin.picture(page.getKey() + "-no-colours" + (english ? "-en" : ""));
                    assertSaid(lin.page);
                }
            }
        }
    }

    /** Each light has a word and a shape before it, and no two lights with other words share word and shape. */
    private static void assertSaid(Page page) {
        var silent = (List<?>) page.evaluate("""
                () => Array.from(document.querySelectorAll('main .light, main .mark'))
                  .filter(light => !light.innerText.trim() || !/["'].+["']/.test(getComputedStyle(light, '::before').content))
                  .map(light => light.outerHTML)
                """);
        assertThat(silent).as("lights without word or shape on " + page.url()).isEmpty();
    }

    private static void withoutColours(Page page) {
        var wanted = new JsonObject();
        wanted.addProperty("type", "achromatopsia");
        page.context().newCDPSession(page).send("Emulation.setEmulatedVisionDeficiency", wanted);
    }

    private String drafted(Visitor lin) {
        lin.open("/bulletins");
        lin.page.locator("#campaign").selectOption(campaign().toString());
        lin.page.locator("main form.panel button").click();
        assertThat(lin.page.locator("article")).isVisible();
        var path = lin.page.url().substring(lin.at("").length());
        lin.page.locator("a[href$='/edit']").click();
        lin.page.locator("#title").fill("关于本月巩固国家卫生县工作情况的通报");
        lin.page
                .locator("main form[action$='/edit'] button.btn-primary")
                .first()
                .click();
        assertThat(lin.page.locator("h1")).containsText("关于本月巩固国家卫生县工作情况的通报");
        return path;
    }

    private static void submitted(Visitor lin) {
        lin.page.locator("#signer").selectOption(new SelectOption().setLabel(signer(lin.page)));
        lin.page.locator("form[action$='/submission'] button").click();
        assertThat(lin.page.locator("form[action$='/withdrawal']")).isVisible();
    }

    private static String signer(Page page) {
        return page.locator("#signer option").allInnerTexts().stream()
                .filter(name -> name.startsWith("王"))
                .findFirst()
                .orElseThrow();
    }

    private UUID campaign() {
        return jdbc.sql("select campaign_id from rectification group by 1 order by count(*) desc limit 1")
                .query(UUID.class)
                .single();
    }

    private Visitor visitor(String login) {
        return new Visitor(port, 1366, false).signIn(login, ExampleCounty.PASSWORD);
    }
}
