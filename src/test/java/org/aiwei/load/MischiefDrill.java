package org.aiwei.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.aiwei.load.DeskProcess.Around;

/**
 * Twenty people work while others do mischief: theirs go on. Usage: {@code MischiefDrill FOLDER [seconds]}; needs
 * slowhttptest, and ends with 1 when one of them failed or had to wait.
 */
public final class MischiefDrill {

    private static final long SLOW_MS = 2000;
    private static final int PEOPLE = County.UNITS;
    private static final List<String> PLACES =
            List.of("/todo", "/todo", "/reports", "/rectify", "/campaigns", "/inbox", "/search?q=%E5%8D%AB%E7%94%9F");

    private final DeskProcess desk;
    private final AtomicReference<Meter> meter = new AtomicReference<>(new Meter());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean over;

    private MischiefDrill(DeskProcess desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 120;
        boolean good;
        try (var desk = County.start(Around.NOTHING, Path.of(args[0]).toAbsolutePath())) {
            good = new MischiefDrill(desk).run(seconds);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(int seconds) throws IOException {
        var photo = ReportingLoad.photo();
        for (int number = 0; number < PEOPLE; number++) {
            int who = number;
            threads.submit(() -> live(who, photo));
        }
        Patience.rest(20_000);
        watch("signing in", 1);
        watch("before", seconds / 3);
        boolean good;
        try (var mischief = Mischief.at(desk.home(), seconds)) {
            watch("mischief begins", 5);
            good = watch("mischief", seconds);
            mischief.answers().forEach((what, times) -> System.out.println("  " + times + " × " + what));
            good &= mischief.answers().keySet().stream().noneMatch(what -> what.endsWith(": 500"));
        }
        watch("after", seconds / 3);
        over = true;
        threads.shutdownNow();
        return good;
    }

    private boolean watch(String when, int seconds) throws IOException {
        meter.set(new Meter());
        Patience.rest(seconds * 1000L);
        var seen = meter.getAndSet(new Meter());
        var usage = Usage.of(desk);
        System.out.printf(
                "%s: %d requests of twenty people, %d failed, p50 %d ms, p95 %d ms; %d MB, %d threads%n",
                when,
                seen.requests(),
                seen.failed(),
                seen.millis(50),
                seen.millis(95),
                usage.memory(),
                usage.threads());
        seen.failures().forEach(System.out::println);
        return seen.failed() == 0 && seen.millis(95) <= SLOW_MS && seen.requests() > 0;
    }

    private void live(int number, byte[] photo) {
        var chance = new Random(number);
        Tally tally = (kind, took, status, what) -> meter.get().count(kind, took, status, what);
        try {
            var person = new LoadPerson(desk.home(), tally, number, photo, java.time.Duration.ZERO);
            person.signIn();
            while (!over) {
                int next = chance.nextInt(PLACES.size() + 2);
                if (next < PLACES.size()) {
                    person.look(PLACES.get(next));
                } else {
                    person.goOn(LoadCounty.TABLES.get(0), chance.nextInt(LoadCounty.TASKS), chance.nextInt(5) == 0);
                }
                Patience.rest(1000 + chance.nextInt(3000));
            }
        } catch (RuntimeException fault) {
            if (!over) {
                tally.count("given up", 0, 0, number + " " + fault);
            }
        }
    }
}
