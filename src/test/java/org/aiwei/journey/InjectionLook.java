package org.aiwei.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;

/** A browser that opens whatever is shown, and is watched for anything that somebody typed and that came to life. */
final class InjectionLook {

    private static final int ALIKE = 3;
    private static final String WATCH = "window.zqBroken = [];"
            + "document.addEventListener('securitypolicyviolation', e => window.zqBroken.push(e.violatedDirective + ' ' + e.blockedURI))";

    private final String home;
    private final int most;
    private final Set<String> faults = new TreeSet<>();
    private int pages;
    private int files;
    private int shown;

    /** @param most how many addresses each person opens at most */
    InjectionLook(URI home, int most) {
        this.most = most;
        this.home = home.toString();
    }

    int say() {
        System.out.printf(
                "%d pages opened, %d of them showed a payload, %d files; %d faults%n",
                pages, shown, files, faults.size());
        faults.forEach(System.out::println);
        return faults.size();
    }

    void walk(String login) {
        try (var context = Browser.chromium().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            context.addInitScript(WATCH);
            var page = context.newPage();
            watch(page, login);
            page.navigate(home + "/login");
            page.locator("#username").fill(login);
            page.locator("#password").fill(ExampleCounty.PASSWORD);
            page.locator("main form button").click();
            page.waitForLoadState();
            follow(login, context, page);
        }
    }

    private void follow(String login, BrowserContext context, Page page) {
        Map<String, Integer> kinds = new HashMap<>();
        var open = new ArrayDeque<>(List.of("/", "/search?q=zq", "/search?q=%3Cscript"));
        int left = most;
        while (!open.isEmpty() && left > 0) {
            var path = open.poll();
            if (path.contains("logout") || kinds.merge(Crawl.kind(path), 1, Integer::sum) > ALIKE) {
                continue;
            }
            left--;
            if (Inside.file(path)) {
                file(login, context, path);
            } else {
                page(login, page, path);
                Jsoup.parse(page.content(), home + path).select("a[href]").forEach(link -> {
                    if (link.absUrl("href").startsWith(home + "/")) {
                        open.add(link.absUrl("href").substring(home.length()).replaceFirst("#.*", ""));
                    }
                });
            }
        }
    }

    private void watch(Page page, String login) {
        page.onDialog(dialog -> {
            faults.add("dialog " + login + " " + page.url());
            dialog.dismiss();
        });
        page.onPageError(error -> faults.add("script " + page.url() + " " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(home + "/") && !request.url().matches("(data|blob|about|chrome):.*")) {
                faults.add("left the house " + page.url() + " → " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " " + response.url());
            }
        });
    }

    private void page(String login, Page page, String path) {
        pages++;
        try {
            page.navigate(home + path);
        } catch (PlaywrightException e) {
            faults.add("not opened " + login + " " + path + " "
                    + e.getMessage().lines().findFirst().orElse(""));
            return;
        }
        var html = page.content();
        if (html.contains("data-zq") || html.contains("zq.invalid") || html.contains("qz")) {
            shown++;
        }
        var alive = (Integer) page.evaluate(
                "document.querySelectorAll('[data-zq], [src*=\"zq.invalid\"], a[href^=\"javascript:\" i]').length");
        if (alive > 0) {
            faults.add(alive + " elements " + login + " " + path);
        }
        if (html.contains("zq49qz")) {
            faults.add("worked out " + login + " " + path);
        }
        ((List<?>) page.evaluate("window.zqBroken || []"))
                .forEach(broken -> faults.add("policy " + broken + " " + login + " " + path));
    }

    private void file(String login, BrowserContext context, String path) {
        files++;
        var response = context.request().get(home + path);
        if (response.status() >= 500) {
            faults.add(response.status() + " " + login + " " + path);
        }
        var bytes = response.body();
        var text = new StringBuilder();
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
                for (var entry : Collections.list(zip.getEntries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
                }
            } catch (IOException e) {
                faults.add("no zip " + login + " " + path);
            }
        } else {
            text.append(new String(bytes, UTF_8));
        }
        if (text.indexOf("zq49qz") >= 0) {
            faults.add("worked out in " + login + " " + path);
        }
        if (text.toString()
                .matches("(?s).*(<f>[^<]*(zq|cmd)|TargetMode=\"External\"[^>]*zq|Target=\"[^\"]*zq[.]invalid).*")) {
            faults.add("alive in " + login + " " + path);
        }
    }
}
