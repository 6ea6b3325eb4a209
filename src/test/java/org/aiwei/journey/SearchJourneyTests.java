package org.aiwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The box over every page, with keys alone, at a desk and on a phone, in both languages. */
@ExampleCounty
class SearchJourneyTests {

    private static final int PAGE_BYTES = 100 * 1024;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"1366,false", "1366,true", "375,false", "375,true"})
    void theBoxIsWorkedByKeysAlone(int width, boolean english) {
        try (var lin = new Visitor(port, width, english).signIn("lin", ExampleCounty.PASSWORD)) {
            lin.open("/rectify");
            var page = lin.page;
            page.locator("[data-search]").focus();
            page.keyboard().press("Control+k");
            assertThat(page.locator("dialog.finder")).isVisible();
            assertThat(page.locator("dialog.finder input")).isFocused();
            page.keyboard().insertText("clz");
            assertThat(options(page).first()).containsText("长乐镇");
            assertThat(options(page).first()).hasAttribute("aria-selected", "true");
            lin.assertAccessible();
            lin.assertFitsItsWidth();
            lin.picture("search-box-" + width + (english ? "-en" : ""));
            moves(page);

            page.keyboard().press("Escape");
            assertThat(page.locator("dialog.finder")).isHidden();
            assertThat(page.locator("[data-search]")).isFocused();

            page.keyboard().press("/");
            var wanted = options(page).first().getAttribute("href");
            page.keyboard().press("Enter");
            page.waitForURL("**" + wanted);
            assertThat(page.locator("h1")).containsText("长乐镇");
            lin.assertAccessible();
        }
    }

    private static void moves(Page page) {
        int many = options(page).count();
        assertThat(many).isGreaterThan(1);
        page.keyboard().press("ArrowDown");
        assertThat(options(page).nth(1)).hasAttribute("aria-selected", "true");
        assertThat(options(page).first()).hasAttribute("aria-selected", "false");
        assertThat(page.locator("dialog.finder input"))
                .hasAttribute("aria-activedescendant", options(page).nth(1).getAttribute("id"));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(options(page).nth(many - 1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
    }

    private static com.microsoft.playwright.Locator options(Page page) {
        return page.locator("dialog.finder [role=option]");
    }

    /** Scripts and styles included, into an empty cache, and from nowhere else (the visitor watches that). */
    @ParameterizedTest
    @CsvSource({"/search?q=卫生院", "/bulletins", "/rectify", "/lead", "BOARD", "RANKING"})
    void noFirstPageIsHeavy(String path) {
        try (var wang = new Visitor(port, 375, false).signIn("wang", ExampleCounty.PASSWORD)) {
            var campaign = campaign(wang);
            var cookies = wang.page.context().cookies();
            try (var anew = new Visitor(port, 375, false)) {
                anew.page
                        .context()
                        .addCookies(cookies.stream()
                                .map(each -> new com.microsoft.playwright.options.Cookie(each.name, each.value)
                                        .setUrl(anew.at("/")))
                                .toList());
                var bytes = new AtomicLong();
                anew.page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
                anew.open(
                        switch (path) {
                            case "BOARD" -> campaign + "/board";
                            case "RANKING" -> campaign + "/ranking";
                            default -> path;
                        });
                anew.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                assertThat(anew.page.locator("nav.menu")).isVisible();
                assertThat(bytes.get()).as(path).isBetween(1L, (long) PAGE_BYTES);
            }
        }
    }

    private static String campaign(Visitor wang) {
        wang.open("/campaigns");
        var hrefs = wang.page.locator("main a[href^='/campaigns/']").all();
        return List.copyOf(hrefs).get(0).getAttribute("href");
    }
}
