package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader with a phone, in as few taps as were promised; the boards on grey paper and in both languages. */
@ExampleCounty
class BoardJourneyTests {

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");
    private static final int FIRST_PAGE_BYTES = 100 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private int taps;

    @Test
    void aLeaderNeedsFewTaps() {
        try (var wang = visitor("wang", 375)) {
            wang.open("/lead");
            taps = 0;
            tap(wang.page.locator(".unit-light > summary").filter(late()).first());
            PlaywrightAssertions.assertThat(wang.page.locator(".unit-light[open]"))
                    .containsText("规则");
            assertThat(taps).as("see why a unit is red").isEqualTo(1);
            wang.assertFitsItsWidth();
            wang.assertAccessible();

            taps = 0;
            tap(wang.page.locator(".lead__four a").first());
            PlaywrightAssertions.assertThat(
                            wang.page.locator("input[name=item]:checked").first())
                    .isVisible();
            tap(wang.page.locator("#urge button"));
            PlaywrightAssertions.assertThat(wang.page.locator(".flash")).containsText("催办");
            assertThat(wang.page.url()).contains("/lead?campaign=");
            assertThat(taps).as("urge a unit").isLessThanOrEqualTo(3);

            var before = decisions(wang.page);
            taps = 0;
            tap(wang.page
                    .locator(".decision")
                    .filter(has("督导报批"))
                    .locator("form button")
                    .first());
            PlaywrightAssertions.assertThat(wang.page.locator(".decision")).hasCount(before - 1);
            assertThat(taps).as("approve").isLessThanOrEqualTo(2);

            taps = 0;
            var proposal = wang.page.locator(".decision").filter(has("建议约谈")).first();
            tap(proposal.locator("summary").last());
            proposal.locator("textarea").last().fill("先约谈卫生院分管负责人，再看整改情况");
            tap(proposal.locator("details[open] form button"));
            PlaywrightAssertions.assertThat(wang.page.locator(".decision")).hasCount(before - 2);
            assertThat(wang.page.url()).contains("/lead?campaign=");
            assertThat(taps).as("return").isLessThanOrEqualTo(2);
        }
    }

    @Test
    void boardsAreReadableInGreyAndPrintOnOneSheet() {
        try (var lin = visitor("lin", 1366)) {
            lin.open(board());
            PlaywrightAssertions.assertThat(lin.page.locator("main")).containsText("任务按行动");
            lin.assertAccessible();
            grey(lin.page);
            lin.picture("board-grey");
            assertThat(pages(lin.page)).as("A4 sheets of the campaign's board").isEqualTo(1);
        }
        try (var hospital = visitor("peoples2", 1366)) {
            hospital.open(board());
            assertThat(hospital.page.url()).contains("/units/");
            hospital.assertAccessible();
            assertThat(pages(hospital.page)).as("A4 sheets of a unit's board").isEqualTo(1);
            grey(hospital.page);
            hospital.picture("unit-board-grey");
        }
        for (var english : new boolean[] {false, true}) {
            try (var wang = new Visitor(port, 375, english).signIn("wang", ExampleCounty.PASSWORD)) {
                wang.open("/lead");
                wang.assertAccessible();
                wang.assertFitsItsWidth();
                wang.open(board());
                wang.assertAccessible();
                wang.assertFitsItsWidth();
                wang.open("/lead");
                grey(wang.page);
                wang.picture("lead-grey-375" + (english ? "-en" : ""));
            }
        }
    }

    @Test
    void theFirstPageIsLight() {
        try (var wang = new Visitor(port, 375, false)) { // nothing in its cache, so the sign-in page counts as well
            var bytes = new AtomicLong();
            wang.page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
            wang.signIn("wang", ExampleCounty.PASSWORD).open("/lead");
            wang.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes.get()).isBetween(1L, (long) FIRST_PAGE_BYTES);
        }
    }

    private void tap(Locator there) {
        there.click();
        taps++;
    }

    private static int decisions(Page page) {
        return page.locator(".decision").count();
    }

    private static Locator.FilterOptions late() {
        return has("逾期");
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void grey(Page page) {
        page.evaluate("document.documentElement.style.filter = 'grayscale(1)'");
    }

    private static long pages(Page page) {
        var pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private String board() {
        var campaign = jdbc.sql("select campaign_id from rectification group by 1 order by count(*) desc limit 1")
                .query(UUID.class)
                .single();
        return "/campaigns/" + campaign + "/board";
    }

    private Visitor visitor(String login, int width) {
        return new Visitor(port, width, false).signIn(login, ExampleCounty.PASSWORD);
    }
}
