package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, one for all journeys; skipped where none is found, except where checks must be complete (CI). */
public final class Browser {

    private static final List<Path> CANDIDATES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Milliseconds; a machine that builds other things at the same time is slow. */
    private static final int PATIENCE = 15_000;

    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    public static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            var found = CANDIDATES.stream().filter(Files::isExecutable).findFirst();
            if (found.isEmpty() && System.getenv("CI") != null) {
                throw new IllegalStateException("no Chromium, and this run must be complete");
            }
            Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine");
            com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var noDownload = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            chromium = Playwright.create(noDownload)
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(found.get())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return chromium;
    }

    /** One person at one browser: signed in, watched for faults of any kind. */
    static final class Visitor implements AutoCloseable {

        private final BrowserContext context;
        private final String home;
        private final List<String> faults = new ArrayList<>();
        final Page page;

        Visitor(int port, int width, boolean english) {
            this("http://localhost:" + port, width, english, true);
        }

        /** Somebody whose browser runs no scripts. */
        static Visitor withoutScripts(int port) {
            return new Visitor("http://localhost:" + port, 1366, false, false);
        }

        Visitor(String address, int width, boolean english, boolean scripts) {
            home = address;
            context = chromium()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                            .setViewportSize(width, 800)
                            .setJavaScriptEnabled(scripts)
                            .setLocale("zh-CN")
                            .setTimezoneId("Asia/Shanghai"));
            context.setDefaultTimeout(PATIENCE);
            if (english) {
                context.addCookies(List.of(new Cookie("lang", "en").setUrl(home)));
            }
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 4")) {
                    faults.add(page.url() + " console: " + message.text());
                }
            });
            page.onPageError(error -> faults.add(page.url() + " script: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                    faults.add("left the house: " + request.url());
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 500) {
                    faults.add(response.status() + " " + response.url());
                }
            });
        }

        Visitor signIn(String login, String password) {
            open("/login");
            page.locator("#username").fill(login);
            page.locator("#password").fill(password);
            page.locator("main form button").click();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("nav.menu"))
                    .isVisible();
            assertThat(page.locator("nav.menu li").count())
                    .as("menu of " + login)
                    .isBetween(1, 8);
            return this;
        }

        Visitor open(String path) {
            page.navigate(at(path));
            return this;
        }

        /** Another tab of the same browser: same cookies, same kept texts. */
        Page anotherTab(String path) {
            var tab = context.newPage();
            tab.navigate(home + path);
            return tab;
        }

        String at(String path) {
            return home + path;
        }

        void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }

        void assertAccessible() {
            var grave = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(violation -> GRAVE.contains(violation.getImpact()))
                            .map(violation -> violation.getId() + " "
                                    + violation.getNodes().get(0).getHtml())
                            .toList();
            assertThat(grave).as("accessibility of " + page.url()).isEmpty();
        }

        void assertFitsItsWidth() {
            var wider = (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
            assertThat(wider).as("sideways scrolling of " + page.url()).isFalse();
        }

        @Override
        public void close() {
            context.close();
            assertThat(faults).isEmpty();
        }
    }
}
