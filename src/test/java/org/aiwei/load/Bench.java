package org.aiwei.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast the program is beside its own database: {@code Bench county|prefecture|province [folder [seconds [page]]]}. Each
 * page (or those whose name contains the last word; {@code export} for exports alone) is opened over HTTP by one and by sixteen
 * at once, at last all of them in turns; then the statements they asked are asked again, with the same values, over plain
 * JDBC. The program is a process of its own on the same machine; the folder keeps the data.
 */
public final class Bench {

    private static final List<Integer> CROWDS = List.of(1, 16);
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final int EXPORTS = 4;
    private static final String HEAD = "%-20s %3s %8s %7s %7s %7s %8s %8s %6s %9s %6s%n";
    private static final String ROW = "%-20s %3d %8.1f %7.1f %7.1f %7.1f %8.2f %8.2f %6d %9s %6s%n";

    /** Some twenty thousand items of a province, everything of a county. */
    private static final String EXPORTED = "RECTIFYING";

    private final String size;
    private final DeskProcess desk;
    private final Path folder;
    private final Duration length;

    private Bench(String size, DeskProcess desk, Path folder, Duration length) {
        this.size = size;
        this.desk = desk;
        this.folder = folder;
        this.length = length;
    }

    public static void main(String[] args) throws Exception {
        var size = args.length > 0 ? args[0] : "county";
        var folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("bench");
        var length = Duration.ofSeconds(args.length > 2 ? Long.parseLong(args[2]) : 8);
        var pages = Rehearsal.of(size, folder);
        long begun = System.nanoTime();
        try (var desk =
                DeskProcess.start(folder, "default", DeskProcess.freePort(), "Started AiweiDesk", Rehearsal.OPTIONS)) {
            new PlainBrowser(desk.home(), new Meter()).open("/login");
            System.out.printf(
                    Locale.ROOT,
                    "%s; first page %.1f s after the start, %d MB%n",
                    size,
                    (System.nanoTime() - begun) / 1e9,
                    Usage.of(desk).memory());
            var bench = new Bench(size, desk, folder, length);
            System.out.printf(
                    HEAD, "", "at", "pages/s", "p50 ms", "p95", "p99", "cpu ms", "db cpu", "MB", "database/s", "share");
            if (args.length > 3 && args[3].equals("export")) {
                for (int each = 0; each < EXPORTS; each++) {
                    bench.export();
                }
            } else if (args.length > 3) {
                bench.pages(pages.stream()
                        .filter(page -> page.name().contains(args[3]))
                        .toList());
            } else {
                bench.signIn();
                bench.pages(pages);
                bench.transitions();
                bench.export();
            }
        }
    }

    private void pages(List<Rehearsal.Page> pages) throws Exception {
        for (var page : pages) {
            measure(page.name(), List.of(page));
        }
        if (pages.size() > 1) {
            measure("all in turns", pages);
        }
    }

    /** The pages in turns, as a house full of people asks for them: what is kept for one may have to go for the next. */
    private void measure(String name, List<Rehearsal.Page> pages) throws Exception {
        var meter = new Meter();
        var browsers = new HashMap<String, PlainBrowser>();
        for (var page : pages) {
            if (!browsers.containsKey(page.login())) {
                browsers.put(page.login(), signedIn(page.login(), meter));
            }
        }
        var opening = inTurns(pages, page -> browsers.get(page.login()).open(page.path()));
        Crowd.of(Collections.nCopies(2, opening), WARM_UP.multipliedBy(pages.size()));
        for (int crowd : CROWDS) {
            var before = Usage.of(desk);
            var times = Crowd.of(Collections.nCopies(crowd, opening), length);
            var after = Usage.of(desk);
            line(name, crowd, times, before, after, replayed(pages, crowd));
        }
        if (meter.failed() > 0) {
            System.out.println(meter.table(length));
        }
    }

    /** What is done with a page. */
    private interface Doing {
        Object with(Rehearsal.Page page) throws Exception;
    }

    private static Callable<Object> inTurns(List<Rehearsal.Page> pages, Doing doing) {
        var turn = new AtomicInteger();
        return () -> doing.with(pages.get(turn.getAndIncrement() % pages.size()));
    }

    private Crowd.Times replayed(List<Rehearsal.Page> pages, int crowd) throws Exception {
        var open = new ArrayList<Connection>();
        try {
            var each = new ArrayList<Callable<Object>>();
            for (int one = 0; one < crowd; one++) {
                var database = database();
                database.setAutoCommit(false);
                open.add(database);
                each.add(inTurns(pages, page -> ask(page, database)));
            }
            Crowd.of(each, Duration.ofSeconds(1)); // statements are prepared on the server after some uses
            return Crowd.of(each, length);
        } finally {
            for (var each : open) {
                each.close();
            }
        }
    }

    private static Object ask(Rehearsal.Page page, Connection database) throws Exception {
        int rows = 0;
        for (var question : page.questions()) {
            rows += question.ask(database);
        }
        database.commit();
        return rows;
    }

    /** One after the other; the limit of tries for an address is lifted before each. */
    private void signIn() throws Exception {
        var before = Usage.of(desk);
        var times = Crowd.of(
                List.of(() -> {
                    forgetKnocks();
                    return signedIn(Rehearsal.OFFICER, new Meter());
                }),
                length);
        line("sign-in, three pages", 1, times, before, Usage.of(desk), null);
    }

    /** The office sends back what was submitted, each item once. */
    private void transitions() throws Exception {
        var items = new ArrayList<String>();
        try (var database = database();
                var found = database.createStatement()
                        .executeQuery(
                                "select id from rectification where status = 'SUBMITTED' order by md5(id::text) limit 100")) {
            while (found.next()) {
                items.add(found.getString(1));
            }
        }
        var meter = new Meter();
        var browser = signedIn(Rehearsal.OFFICER, meter);
        for (var item : items) {
            var action = "/rectify/" + item + "/rejection";
            browser.press("send back", browser.open(action), action, Map.of("remark", "现场还有积水，请再清理一次"));
        }
        System.out.println();
        System.out.print(meter.table(length));
    }

    private void export() throws Exception {
        var browser = signedIn(Rehearsal.OFFICER, new Meter());
        var page = browser.open("/rectify/print");
        var status = size.equals("province") ? EXPORTED : "";
        browser.press("export", page, "/rectify/exports", Map.of("format", "xlsx", "status", status));
        try (var database = database();
                var question = database.prepareStatement(
                        "select total, extract(epoch from finished_at - started_at), status from background_job"
                                + " where kind = 'rectification.export' order by created_at desc limit 1")) {
            for (int second = 0; second < 300; second++) {
                Thread.sleep(1000);
                try (var done = question.executeQuery()) {
                    if (done.next() && done.getString(3).equals("DONE")) {
                        System.out.printf(
                                Locale.ROOT,
                                "export: %d rows in %.1f s, %.0f rows/s%n",
                                done.getLong(1),
                                done.getDouble(2),
                                done.getLong(1) / done.getDouble(2));
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("no export within five minutes");
    }

    private PlainBrowser signedIn(String login, Meter meter) throws Exception {
        forgetKnocks();
        return new PlainBrowser(desk.home(), meter).signIn(login, Rehearsal.PASSWORD);
    }

    private void forgetKnocks() throws Exception {
        try (var database = database();
                var statement = database.createStatement()) {
            statement.executeUpdate("delete from sign_in_knock");
        }
    }

    private Connection database() throws Exception {
        var port = Files.readString(folder.resolve("pg/port")).strip();
        var password = Files.readString(folder.resolve("pg/aiwei.password")).strip();
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/aiwei", "aiwei", password);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + folder, e);
        }
    }

    private static void line(String name, int crowd, Crowd.Times times, Usage before, Usage after, Crowd.Times raw) {
        int number = times.nanos().length;
        System.out.printf(
                Locale.ROOT,
                ROW,
                name,
                crowd,
                times.perSecond(),
                times.millis(50),
                times.millis(95),
                times.millis(99),
                after.programMillisSince(before) / number,
                after.databaseMillisSince(before) / number,
                after.memory(),
                raw == null ? "" : String.format(Locale.ROOT, "%.1f", raw.perSecond()),
                raw == null ? "" : String.format(Locale.ROOT, "%.0f%%", 100 * times.perSecond() / raw.perSecond()));
    }
}
