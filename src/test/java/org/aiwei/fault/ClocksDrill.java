package org.aiwei.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aiwei.load.County;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.Patience;

/**
 * Three nodes whose clocks are five minutes behind, right and five minutes ahead pass midnight, and then nine in the
 * morning, with all that recurs; afterwards the database holds the same rows as the one that a single node with a right
 * clock worked on. Usage: {@code ClocksDrill FOLDER}; needs faketime, ends with 1 when a promise was broken.
 */
public final class ClocksDrill {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration BEFORE = Duration.ofMinutes(4);
    private static final Duration AFTER = Duration.ofMinutes(7);

    private final Path folder;
    private final Checks checks = new Checks();
    private final List<Instant> edges;

    private ClocksDrill(Path folder) {
        this.folder = folder;
        var day = LocalDate.now(HERE).plusDays(1);
        this.edges = List.of(
                day.atStartOfDay(HERE).toInstant(),
                day.atTime(LocalTime.of(9, 0)).atZone(HERE).toInstant());
    }

    public static void main(String[] args) throws Exception {
        var drill = new ClocksDrill(Files.createDirectories(Path.of(args[0])).toAbsolutePath());
        drill.play();
        System.exit(drill.checks.end());
    }

    private void play() throws Exception {
        var many = folder.resolve("many");
        var one = folder.resolve("one");
        try (var nodes = Nodes.over(many)) {
            nodes.settle();
            catchUp(nodes);
        }
        copy(many, one);
        try (var threeWork = Nodes.over(many);
                var oneWorks = Nodes.over(one)) {
            var before = threeWork.asked(RecurringWork::counts);
            for (var edge : edges) {
                pass(edge, threeWork, oneWorks);
            }
            threeWork.asked(RecurringWork::twice).forEach((what, rows) -> checks.ensure("twice: " + what, rows, 0L));
            compare(before, threeWork.asked(RecurringWork::counts), oneWorks.asked(RecurringWork::counts));
        }
    }

    /** What fell due before is done first: of several missed reminders only the strongest is sent. */
    private void catchUp(Nodes nodes) throws IOException {
        try (var desk = nodes.start("first", nodes.port())) {
            checks.ensure("all that recurs has come round at " + desk.home(), Patience.await(300, nodes::isCalm));
        }
    }

    /** All begin before the edge, and end when the last has been beyond it for a while. */
    private void pass(Instant edge, Nodes threeWork, Nodes oneWorks) throws Exception {
        var shift = Duration.between(Instant.now(), edge.minus(BEFORE));
        var desks = new ArrayList<DeskProcess>();
        try {
            for (var skew : List.of(SKEW.negated(), Duration.ZERO, SKEW)) {
                desks.add(threeWork.launch(
                        "node" + desks.size(), FakedClock.shifted(shift.plus(skew)), threeWork.port()));
            }
            desks.add(oneWorks.launch("alone", FakedClock.shifted(shift), oneWorks.port()));
            for (var desk : desks) {
                desk.await(County.STARTED);
            }
            var right = Instant.now().plus(shift).atZone(HERE);
            checks.ensure(
                    "by " + right + " none is past it but the fast one",
                    right.toInstant().isBefore(edge));
            long rounds = 0;
            while (Instant.now().plus(shift).isBefore(edge.plus(AFTER))) {
                rounds += threeWork.asked(RecurringWork::hurry);
                oneWorks.asked(RecurringWork::hurry);
                Patience.rest(2000);
            }
            System.out.println(edge.atZone(HERE) + " passed, recurring work was called for " + rounds + " times");
        } finally {
            desks.forEach(DeskProcess::close);
        }
    }

    private void compare(Map<String, Long> before, Map<String, Long> many, Map<String, Long> one) {
        var all = new TreeMap<>(one);
        all.putAll(many);
        all.forEach((what, rows) -> {
            boolean moved = !rows.equals(before.get(what));
            boolean same = rows.equals(one.get(what));
            if (moved || !same) {
                checks.ensure(
                        what + " (" + before.getOrDefault(what, 0L) + " before)", rows, one.getOrDefault(what, 0L));
            }
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        var done = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .start()
                .onExit()
                .join();
        if (done.exitValue() != 0) {
            throw new IOException("no copy of " + from);
        }
    }
}
