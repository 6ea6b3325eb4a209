package org.aiwei.fault;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.springframework.mock.env.MockEnvironment;

/**
 * Twenty people open pages while the database answers half a second late, while it is away for a minute, and while it comes
 * and goes. Usage: {@code DatabaseAway FOLDER [seconds]}; ends with 1 when a promise was broken.
 */
public final class DatabaseAway {

    private static final int PEOPLE = 20;
    private static final int LATE_MS = 500;
    private static final long LOGIN_MS = 2000;
    private static final long BACK_MS = 30_000;
    private static final int THREADS = 300;
    private static final int TIMES_GONE = 20;
    private static final String SENTENCE = "系统暂时不能使用";

    private final List<String> broken = new ArrayList<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final PlainBrowser monitor;
    private final PlainBrowser stranger;
    private final PlainBrowser member;

    private record Seen(String what, int status, long ms, boolean explained) {}

    private DatabaseAway(URI home, URI management) {
        this.monitor = new PlainBrowser(management, new Meter());
        this.stranger = new PlainBrowser(home, new Meter());
        this.member = new PlainBrowser(home, new Meter()).signIn("lin", "anlan-demo-2026");
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
        var broken = run(folder, args.length > 1 ? Integer.parseInt(args[1]) : 60);
        System.out.println(broken.isEmpty() ? "no promise was broken" : String.join("\n", broken));
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static List<String> run(Path folder, int seconds) throws Exception {
        var own = new MockEnvironment().withProperty("aiwei.home", folder.toString());
        int port = DeskProcess.freePort();
        int management = DeskProcess.freePort();
        try (var door = DatabaseDoor.open(own, false);
                var wire = new LameWire(
                        URI.create(door.url().substring("jdbc:".length())).getPort());
                var desk = DeskProcess.start(
                        folder.resolve("desk"),
                        "demo",
                        port,
                        "example county is ready",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + wire.port() + "/aiwei",
                        "--spring.datasource.username=" + door.user(),
                        "--spring.datasource.password=" + door.password(),
                        "--management.server.port=" + management)) {
            var drill = new DatabaseAway(desk.home(), URI.create("http://127.0.0.1:" + management));
            drill.play(wire, seconds);
            return drill.broken;
        }
    }

    private void play(LameWire wire, int seconds) {
        var threads = Executors.newCachedThreadPool();
        for (int i = 0; i < PEOPLE; i++) {
            var person = member.at(member.home());
            threads.submit(() -> keepOn("page", person, "/todo"));
        }
        threads.submit(() -> keepOn("sign-in page", stranger, "/login"));
        watch("in order", seconds / 3);
        wire.delay(LATE_MS);
        watch("half a second late", seconds / 2);
        wire.delay(0);
        back("late no more");
        wire.cut();
        watch("away", seconds);
        wire.mend();
        back("back");
        watch("in order again", seconds / 3);
        comesAndGoes(wire);
        going.set(false);
        threads.shutdownNow();
    }

    /** Each time it catches some pages half drawn. */
    private void comesAndGoes(LameWire wire) {
        seen.clear();
        for (int time = 0; time < TIMES_GONE; time++) {
            wire.cut();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            wire.mend();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        }
        tellAll("gone " + TIMES_GONE + " times");
        back("back for good");
    }

    private void keepOn(String what, PlainBrowser browser, String path) {
        while (going.get()) {
            long begun = System.nanoTime();
            try {
                var answer = browser.open(path);
                boolean explained = answer.status() != 503 || answer.body().contains(SENTENCE);
                seen.add(new Seen(what, answer.status(), ms(begun), explained));
            } catch (UncheckedIOException none) {
                seen.add(new Seen(what, 0, ms(begun), false));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** What people see meanwhile, and how many threads the program has. */
    private void watch(String when, int seconds) {
        seen.clear();
        int most = 0;
        for (int second = 0; second < seconds; second++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            most = Math.max(most, liveThreads());
        }
        tellAll(when);
        System.out.println(when + ": at most " + most + " threads");
        expect(most < THREADS, when + ": " + most + " threads");
    }

    private void tellAll(String when) {
        var all = new TreeMap<>(List.copyOf(seen).stream().collect(groupingBy(Seen::what)));
        all.forEach((what, some) -> tell(when, what, some));
    }

    private void tell(String when, String what, List<Seen> some) {
        var times = some.stream().map(Seen::ms).sorted().toList();
        long p95 = times.get((int) (times.size() * 0.95));
        long worst = times.get(times.size() - 1);
        var statuses = new TreeMap<>(some.stream().collect(groupingBy(Seen::status, counting())));
        System.out.printf("%s, %s: %s, p95 %d ms, longest %d ms%n", when, what, statuses, p95, worst);
        expect(some.stream().allMatch(Seen::explained), when + ", " + what + ": an answer that explains nothing");
        expect(!what.equals("sign-in page") || p95 <= LOGIN_MS, when + ": the sign-in page took " + p95 + " ms");
    }

    /** A person who was signed in all the time gets the page again. */
    private void back(String when) {
        long begun = System.nanoTime();
        var answer = member.open("/todo");
        while (answer.status() != 200 && ms(begun) < 2 * BACK_MS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = member.open("/todo");
        }
        System.out.println(when + ": served again after " + ms(begun) + " ms");
        expect(answer.path().equals("/todo") && ms(begun) <= BACK_MS, when + ": served again after " + ms(begun));
    }

    private int liveThreads() {
        return monitor.open("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_threads_live_threads"))
                .mapToInt(line -> (int) Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    private void expect(boolean held, String otherwise) {
        if (!held) {
            broken.add(otherwise);
        }
    }

    private static long ms(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
