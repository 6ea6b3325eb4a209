package org.aiwei.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.Meter;

/**
 * People work while a newer node joins an older one, both serve for some minutes, and the older one goes. Usage: {@code
 * TwoVersionsDrill FOLDER CLASSPATH_OF_THE_OLDER [minutes]}; that classpath has the older program's test classes too,
 * which make the county. Ends with 1 when a request failed or a promise was broken.
 */
public final class TwoVersionsDrill {

    private static final int ACTS = 60;

    private final History history;
    private final Meter pages = new Meter();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final Checks checks = new Checks();
    private final long minutes;

    private TwoVersionsDrill(Path folder, long minutes) {
        this.history = new History(folder.resolve("history.txt"));
        this.minutes = minutes;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
        var drill = new TwoVersionsDrill(folder, args.length > 2 ? Long.parseLong(args[2]) : 5);
        try (var cluster = Cluster.first(folder, args[1], Officer.ROWS)) {
            drill.play(cluster);
        }
        System.exit(drill.checks.end());
    }

    private void play(Cluster cluster) throws Exception {
        var walker = new Walker(cluster.home(), pages, going);
        var walking = new Thread(walker, "walker");
        long begun = System.nanoTime();
        try (var crowd = Crowd.at(cluster.home(), history, new Random(1)).insisting()) {
            crowd.begin();
            walking.start();
            crowd.awaitActs(ACTS);
            phase("the older alone");
            cluster.start("desk2");
            phase("the newer started beside it and changed the database");
            LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(minutes));
            phase(minutes + " minutes of both");
            cluster.stop("desk1");
            crowd.awaitActs(ACTS);
            phase("the older stopped");
            crowd.finish();
        } finally {
            going.set(false);
        }
        walking.join();
        judge(cluster, walker, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void phase(String name) {
        System.out.printf(
                "%s: %d acts, %d of their requests failed, %d of the readers'%n",
                name, history.size(), history.meter().failed(), pages.failed());
    }

    private void judge(Cluster cluster, Walker walker, Duration took) throws Exception {
        System.out.println(history.table());
        System.out.println(history.meter().table(took));
        System.out.println(pages.table(took));
        checks.ensure("requests of those who write that failed", history.meter().failed(), 0);
        checks.ensure(
                "pages that did not open, of " + walker.opened(), walker.odd().toString(), "{}");
        checks.ensure("lines of trouble in the older one's log", trouble(cluster, "desk1"), List.of());
        checks.ensure("lines of trouble in the newer one's log", trouble(cluster, "desk2"), List.of());
        try (var connection = cluster.connect()) {
            checks.ensure("lost, doubled or torn", Verdict.on(history, connection), List.of());
        }
    }

    private static List<String> trouble(Cluster cluster, String node) throws IOException {
        var lines = new ArrayList<String>();
        for (var line : cluster.said(node)) {
            if (line.contains(" ERROR ")) {
                lines.add(line.substring(0, Math.min(300, line.length())));
            }
        }
        return lines;
    }
}
