package org.aiwei.load;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sixty people look around, write and add photos for a while: {@code MixedLoad [minutes [people]]}. More people take their
 * time, so that about as many requests come in. A line a minute tells how long requests took and what the program holds; it
 * ends with 1 when a request failed or p95 of a whole minute after all had signed in was above half a second.
 */
public final class MixedLoad {

    private static final int PEOPLE = 60;
    private static final long SLOW = 500;
    private static final Duration SIGNING_IN = Duration.ofMinutes(3);
    private static final List<String> PLACES = List.of(
            "/todo", "/todo", "/todo", "/reports", "/rectify", "/campaigns", "/inbox", "/search?q=%E5%8D%AB%E7%94%9F");

    private final DeskProcess desk;
    private final int people;
    private final AtomicReference<Meter> minute = new AtomicReference<>(new Meter());
    private final byte[] photo = ReportingLoad.photo();
    private volatile boolean over;

    private MixedLoad(DeskProcess desk, int people) {
        this.desk = desk;
        this.people = people;
    }

    public static void main(String[] args) throws Exception {
        var length = Duration.ofMinutes(args.length > 0 ? Long.parseLong(args[0]) : 30);
        int people = args.length > 1 ? Integer.parseInt(args[1]) : PEOPLE;
        var units = "--aiwei.load.units=" + people;
        var folder = Files.createTempDirectory("mixed");
        boolean good;
        try (var desk = DeskProcess.start(folder, "demo,load", DeskProcess.freePort(), LoadCounty.READY, units)) {
            good = new MixedLoad(desk, people).run(length);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(Duration length) throws Exception {
        var threads = Executors.newScheduledThreadPool(people);
        for (int number = 0; number < people; number++) {
            int who = number;
            threads.schedule(() -> live(who), SIGNING_IN.toMillis() * number / people, TimeUnit.MILLISECONDS);
        }
        System.out.printf(
                "%6s %9s %7s %6s %6s %7s %8s %9s%n",
                "minute", "requests", "failed", "p50", "p95", "MB", "threads", "database");
        boolean good = true;
        for (int past = 1; past <= length.toMinutes(); past++) {
            TimeUnit.MINUTES.sleep(1);
            var meter = minute.getAndSet(new Meter());
            var usage = Usage.of(desk);
            System.out.printf(
                    "%6d %9d %7d %6d %6d %7d %8d %9d%n",
                    past,
                    meter.requests(),
                    meter.failed(),
                    meter.millis(50),
                    meter.millis(95),
                    usage.memory(),
                    usage.threads(),
                    usage.sessions());
            meter.failures().forEach(System.out::println);
            good &= meter.failed() == 0 && (past <= SIGNING_IN.toMinutes() || meter.millis(95) <= SLOW);
        }
        over = true;
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        return good;
    }

    private void live(int number) {
        var chance = new Random(number);
        var person = new LoadPerson(
                desk.home(),
                (kind, took, status, what) -> minute.get().count(kind, took, status, what),
                number,
                photo,
                Duration.ZERO);
        try {
            person.signIn();
            while (!over) {
                int next = chance.nextInt(PLACES.size() + 3);
                if (next < PLACES.size()) {
                    person.look(PLACES.get(next));
                } else {
                    person.goOn(LoadCounty.TABLES.get(0), chance.nextInt(LoadCounty.TASKS), chance.nextInt(5) == 0);
                }
                TimeUnit.MILLISECONDS.sleep((1000L + chance.nextInt(3000)) * people / PEOPLE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            minute.get().count("given up", 0, 0, number + " " + fault);
        }
    }
}
