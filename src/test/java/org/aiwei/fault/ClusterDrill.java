package org.aiwei.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * People work through the proxy of two nodes while one of them, or the database, is struck. Usage: {@code ClusterDrill
 * FOLDER [blow…]} from the root of the repository, all blows when none is named; ends with 1 when a promise was broken.
 */
public final class ClusterDrill {

    private static final int ACTS = 60;
    /** What the proxy allows a node that stands still, and a moment. */
    private static final long LONGEST_MS = TimeUnit.SECONDS.toMillis(35);

    private final Random random = new Random(Long.getLong("aiwei.test.seed", System.nanoTime()));
    private final History history;
    private final List<String> broken = new ArrayList<>();

    private ClusterDrill(Path folder) {
        this.history = new History(folder.resolve("history.txt"));
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
        var blows =
                args.length > 1 ? Arrays.stream(args).skip(1).map(Blow::valueOf).toList() : List.of(Blow.values());
        var drill = new ClusterDrill(folder);
        try (var cluster = Cluster.up(folder, Officer.ROWS)) {
            drill.broken.addAll(NodesShare.lookAt(cluster));
            drill.play(cluster, blows);
        }
        System.out.println(drill.broken.isEmpty() ? "no promise was broken" : String.join("\n", drill.broken));
        System.exit(drill.broken.isEmpty() ? 0 : 1);
    }

    private void play(Cluster cluster, List<Blow> blows) throws Exception {
        long begun = System.nanoTime();
        try (var crowd = Crowd.at(cluster.home(), history, random).insisting()) {
            crowd.begin();
            for (var blow : blows) {
                crowd.awaitActs(ACTS);
                strike(blow, cluster, crowd);
            }
            crowd.awaitActs(ACTS);
            crowd.finish();
        }
        System.out.println(history.table());
        System.out.println(history.meter().table(Duration.ofNanos(System.nanoTime() - begun)));
        try (var connection = cluster.connect()) {
            broken.addAll(Verdict.on(history, connection));
        }
    }

    private void strike(Blow blow, Cluster cluster, Crowd crowd) throws IOException {
        cluster.synchronousStandby();
        history.note("---- " + blow);
        int acts = history.size();
        int failed = history.meter().failed();
        history.mark();
        blow.strike(cluster);
        crowd.awaitActs(ACTS);
        failed = history.meter().failed() - failed;
        System.out.printf(
                "%s: %d acts, %d requests failed, done again after %d ms, waits for an answer: p95 %d ms, longest %d ms%n",
                blow, history.size() - acts, failed, history.doneAgainMs(), history.waitMs(95), history.waitMs(100));
        if (failed > 0 && !blow.mayFail()) {
            broken.add(blow + ": " + failed + " requests failed");
        }
        if (history.waitMs(100) > LONGEST_MS) {
            broken.add(blow + ": somebody waited " + history.waitMs(100) + " ms");
        }
    }
}
