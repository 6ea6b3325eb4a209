package org.aiwei.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiwei.load.County;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.DeskProcess.Around;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.Meter;
import org.aiwei.load.Patience;
import org.aiwei.load.PlainBrowser;

/**
 * Kills the program over and over, every third time while it is still starting, and starts it again on the same folder:
 * never are there two servers on it. Usage: {@code RestartDrill FOLDER [times]}; Linux only, ends with 1 when a promise
 * was broken.
 */
public final class RestartDrill {

    private static final int TIMES = 50;
    private static final int LONGEST_MS = 60_000;
    private static final int EARLY = 3;
    private static final int EARLY_MS = 12_000;

    private final Path home;
    private final String data;
    private final Random random = new Random(Long.getLong("aiwei.test.seed", System.nanoTime()));
    private final Checks checks = new Checks();
    private final List<Long> starts = new ArrayList<>();
    private final AtomicInteger most = new AtomicInteger();

    private RestartDrill(Path home) {
        this.home = home;
        this.data = home.resolve("pg/data").toString();
    }

    public static void main(String[] args) throws Exception {
        var drill = new RestartDrill(Path.of(args[0]).toAbsolutePath());
        drill.play(args.length > 1 ? Integer.parseInt(args[1]) : TIMES);
        System.exit(drill.checks.end());
    }

    private void play(int times) throws Exception {
        County.start(Around.NOTHING, home).killProgram();
        var watch = new Thread(this::count, "counts servers");
        watch.setDaemon(true);
        watch.start();
        int port = DeskProcess.freePort();
        int early = 0;
        for (int time = 1; time <= times; time++) {
            if (time % EARLY == 0) {
                early++;
                var young = DeskProcess.launch(Around.NOTHING, home, "demo", port);
                Patience.rest(random.nextInt(EARLY_MS));
                young.killProgram();
            }
            startAndKill(port, time);
        }
        var sorted = starts.stream().sorted().toList();
        System.out.printf(
                "%d starts after a kill, %d more killed while starting: median %d ms, longest %d ms%n",
                starts.size(), early, sorted.get(sorted.size() / 2), Collections.max(sorted));
        checks.ensure("starts that took longer than a minute", late(), 0L);
        checks.ensure("servers on the folder at any moment", most.get(), 1);
        try (var last = DeskProcess.start(home, "demo", port, County.STARTED)) {
            checks.ensure("what stands in the database", County.asked(home, Invariants::broken), List.of());
        }
        checks.ensure("servers after a stop in peace", servers().size(), 0);
    }

    private void startAndKill(int port, int time) throws IOException {
        long begun = System.nanoTime();
        var desk = DeskProcess.start(home, "demo", port, County.STARTED);
        var visitor = new PlainBrowser(desk.home(), new Meter()).signIn(LoadCounty.OFFICE, LoadCounty.PASSWORD);
        boolean served = Patience.served(visitor);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        starts.add(took);
        checks.ensure(time + ": signed in and served after " + took + " ms", served);
        desk.killProgram();
    }

    private long late() {
        return starts.stream().filter(took -> took > LONGEST_MS).count();
    }

    private void count() {
        while (true) {
            var now = servers();
            if (now.size() > 1) {
                System.out.println("together on the folder: "
                        + now.stream().map(ProcessHandle::info).toList());
            }
            most.accumulateAndGet(now.size(), Math::max);
            Patience.rest(50);
        }
    }

    /** First processes only: a child bears its parent's name for the moment between being forked and taking its own. */
    private List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(this::serves)
                .filter(process -> process.parent().filter(this::serves).isEmpty())
                .toList();
    }

    private boolean serves(ProcessHandle process) {
        var info = process.info();
        return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
                && List.of(info.arguments().orElseGet(() -> new String[0])).contains(data);
    }
}
