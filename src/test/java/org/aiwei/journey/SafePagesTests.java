package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever follows all links, exports and downloads included, has changed nothing that people work on. */
@ExampleCounty
class SafePagesTests {

    private static final int MOST = 120;

    /** Kept by the program about itself: sessions, sign-ins, the trail, jobs and what they send, sums worked out anew. */
    private static final Pattern ITS_OWN = Pattern.compile(
            "(spring_session|sign_in|audit|once|access_refused|scheduled|job|outbox|inbox|digest|delivery|board|backup|flyway).*");

    /** When somebody was here, or opened what was sent for information: that much reading tells. */
    private static final Map<String, String> SEEN = Map.of("person", "last_sign_in_at", "work_item", "read_at");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"lin", "wang", "medical", "peoples2", "enforcement2", "admin"})
    void leaveEverythingAsItWas(String login) {
        var browser = new PlainBrowser(URI.create("http://localhost:" + port), new Meter())
                .signIn(login, ExampleCounty.PASSWORD);
        var before = sums();
        var seen = walk(browser);
        assertThat(seen).hasSizeGreaterThan(3);
        assertThat(changed(before, sums())).as("changed by reading").isEmpty();
    }

    private static Set<String> walk(PlainBrowser browser) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add("/");
        while (!open.isEmpty() && seen.size() < MOST) {
            var path = open.poll();
            if (!seen.add(Crawl.kind(path))) {
                continue;
            }
            var answer = browser.open(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            if (answer.body().startsWith("<!DOCTYPE")) {
                Jsoup.parse(answer.body(), "http://localhost" + answer.path())
                        .select("a[href^=/], a[href^=?]")
                        .forEach(link -> open.add(link.absUrl("href")
                                .replaceFirst("http://localhost", "")
                                .replaceFirst("#.*", "")));
            }
        }
        return seen;
    }

    /** One sum for the rows of each table. */
    private Map<String, String> sums() {
        var sums = new TreeMap<String, String>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().stream()
                .filter(table -> !ITS_OWN.matcher(table).matches())
                .forEach(table -> sums.put(table, sum(table)));
        return sums;
    }

    private String sum(String table) {
        var seen = SEEN.get(table);
        var row = seen == null ? "t::text" : "(to_jsonb(t) - '" + seen + "')::text";
        return jdbc.sql("select md5(coalesce(string_agg(" + row + ", ',' order by " + row + "), '')) from \"" + table
                        + "\" t")
                .query(String.class)
                .single();
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var changed = new HashSet<String>();
        after.forEach((table, sum) -> {
            if (!sum.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }
}
