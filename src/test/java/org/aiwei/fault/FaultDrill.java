package org.aiwei.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.springframework.mock.env.MockEnvironment;

/**
 * People write while the program, its database or both are killed at random moments; afterwards every word that was said
 * to be saved is there once. Usage: {@code FaultDrill [times] [seed] [folder]}; it ends with 1 when a promise was broken.
 */
public final class FaultDrill {

    private static final String STARTED = "Started AiweiDesk";
    private static final int TIMES = 20;
    private static final int ACTS = 20;
    private static final int SPREAD_MS = 300;

    private final Path folder;
    private final Random random;
    private final History history;
    private final Map<Strike, List<Long>> back = new EnumMap<>(Strike.class);
    private PlainBrowser visitor;

    private FaultDrill(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        this.history = new History(folder.resolve("history.txt"));
    }

    public static void main(String[] args) throws Exception {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : TIMES;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        var folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("faults");
        var broken = run(times, seed, Files.createDirectories(folder));
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** @return the broken promises, a sentence each */
    static List<String> run(int times, long seed, Path folder) throws Exception {
        System.out.println("seed " + seed + ", history in " + folder.resolve("history.txt"));
        var drill = new FaultDrill(folder, seed);
        var broken = drill.play(times);
        System.out.println(drill.history.table());
        drill.back.forEach(
                (strike, ms) -> System.out.println(strike + " × " + ms.size() + ": served again after at most "
                        + ms.stream().mapToLong(Long::longValue).max().orElse(0) + " ms"));
        System.out.println(broken.isEmpty() ? "no promise was broken" : String.join("\n", broken));
        return broken;
    }

    private List<String> play(int times) throws Exception {
        int port = DeskProcess.freePort();
        var desk = DeskProcess.start(folder, "demo,load", port, LoadCounty.READY, "--aiwei.load.units=" + Officer.ROWS);
        try (var crowd = Crowd.at(desk.home(), history, random)) {
            visitor = new PlainBrowser(desk.home(), new Meter()).signIn(LoadCounty.OFFICE, LoadCounty.PASSWORD);
            crowd.begin();
            for (int time = 1; time <= times; time++) {
                crowd.awaitActs(1 + random.nextInt(ACTS));
                pause(random.nextInt(SPREAD_MS));
                desk = strike(desk, port, time);
            }
            crowd.awaitActs(ACTS);
            crowd.finish();
            try (var connection = beside()) {
                return Verdict.on(history, connection);
            }
        } finally {
            desk.close();
        }
    }

    private DeskProcess strike(DeskProcess desk, int port, int time) throws IOException {
        var strike = Strike.values()[random.nextInt(Strike.values().length)];
        history.note("---- " + time + " " + strike);
        long begun = System.nanoTime();
        var next = desk;
        if (strike.against(desk)) {
            next = DeskProcess.start(folder, "demo", port, STARTED);
        }
        awaitServed();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        back.computeIfAbsent(strike, any -> new ArrayList<>()).add(took);
        System.out.println(
                time + " " + strike + ": served again after " + took + " ms, " + history.size() + " acts so far");
        return next;
    }

    /** A page that needs the session, and the database for every word on it. */
    private void awaitServed() {
        boolean served = false;
        while (!served) {
            try {
                served = visitor.open("/todo").status() == 200;
            } catch (UncheckedIOException notYet) {
                pause(100);
            }
        }
    }

    private static void pause(long ms) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ms));
    }

    private Connection beside() throws IOException, SQLException {
        var environment = new MockEnvironment().withProperty("aiwei.home", folder.toString());
        try (var door = DatabaseDoor.open(environment, true)) {
            return door.connect();
        }
    }
}
