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

/** All that people asked for and were told, in the order of the telling; a file keeps it for whoever looks into a loss. */
final class History {

    private final List<Act> acts = new ArrayList<>();
    private final Path file;

    History(Path file) {
        this.file = file;
    }

    synchronized void add(Act act) {
        acts.add(act);
        note(act.kind() + "\t" + act.key() + "\t" + act.value() + "\t" + act.told());
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
