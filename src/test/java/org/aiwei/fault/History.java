package org.aiwei.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.aiwei.load.Meter;

/** All that people asked for and were told, in the order of the telling; a file keeps it for whoever looks into a loss. */
final class History {

    private final List<Act> acts = new ArrayList<>();
    private final Path file;
    private final Meter meter = new Meter();
    private final List<Long> waits = new ArrayList<>();
    private long since;
    private long firstDone;

    History(Path file) {
        this.file = file;
    }

    /** @param begun when the button was pressed for the first time, by the clock of {@link System#nanoTime} */
    synchronized void add(Act act, long begun) {
        acts.add(act);
        long now = System.nanoTime();
        waits.add(now - begun);
        if (firstDone == 0 && begun > since && act.told() == Told.DONE) {
            firstDone = now;
        }
        note(act.kind() + "\t" + act.key() + "\t" + act.value() + "\t" + act.told());
    }

    /** All requests of all people. */
    Meter meter() {
        return meter;
    }

    /** From here on the times below are counted anew. */
    synchronized void mark() {
        since = System.nanoTime();
        waits.clear();
        firstDone = 0;
    }

    /**
     * @return how long people waited between pressing a button and the answer, since the mark: so many of a hundred waited
     *     no longer
     */
    synchronized long waitMs(int percent) {
        var sorted = waits.stream().sorted().toList();
        int place = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return place < 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(sorted.get(place));
    }

    /** @return from the mark to the first thing that was both asked for and done after it; -1 when there is none yet */
    synchronized long doneAgainMs() {
        return firstDone == 0 ? -1 : TimeUnit.NANOSECONDS.toMillis(firstDone - since);
    }

    /** Something that happened to the machine. */
    synchronized void note(String line) {
        try {
            Files.writeString(
                    file,
                    LocalTime.now() + "\t" + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Act> of(Act.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).toList();
    }

    synchronized int size() {
        return acts.size();
    }

    /** How many of each kind ended how. */
    synchronized String table() {
        Map<String, int[]> rows = new TreeMap<>();
        for (var act : acts) {
            rows.computeIfAbsent(act.kind().name(), any -> new int[Told.values().length])[
                    act.told().ordinal()]++;
        }
        var text = new StringBuilder(String.format("%-12s %8s %8s %8s%n", "what", "done", "refused", "unknown"));
        rows.forEach(
                (kind, told) -> text.append(String.format("%-12s %8d %8d %8d%n", kind, told[0], told[1], told[2])));
        return text.toString();
    }
}
