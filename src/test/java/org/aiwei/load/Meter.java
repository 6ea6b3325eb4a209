package org.aiwei.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests of each kind took, and which failed. */
public final class Meter implements Tally {

    private static final String ROW = "%-12s %8s %8s %8s %8s %8s %8s%n";

    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    @Override
    public synchronized void count(String kind, long took, int status, String what) {
        nanos.computeIfAbsent(kind, any -> new ArrayList<>()).add(took);
        if (status == 0 || status >= 400) {
            errors.merge(kind + " " + status + " " + what.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "…"), 1, Integer::sum);
        }
    }

    /** @return how many requests got no answer, or one that spoke of trouble */
    synchronized int requests() {
        return nanos.values().stream().mapToInt(List::size).sum();
    }

    /** Of all kinds together. */
    synchronized long millis(int percent) {
        var all = nanos.values().stream().flatMap(List::stream).sorted().toList();
        return all.isEmpty() ? 0 : at(all, percent);
    }

    synchronized List<String> failures() {
        return errors.entrySet().stream()
                .map(error -> error.getValue() + " × " + error.getKey())
                .toList();
    }

    public synchronized int failed() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One line a kind, times in milliseconds, and beneath them what failed. */
    public synchronized String table(Duration took) {
        var text = new StringBuilder(String.format(ROW, "kind", "requests", "errors", "p50", "p95", "p99", "max"));
        var all = new ArrayList<Long>();
        nanos.forEach((kind, times) -> {
            all.addAll(times);
            text.append(line(kind, times));
        });
        text.append(line("all", all));
        text.append(String.format("%d s, %.1f requests/s%n", took.toSeconds(), all.size() * 1e3 / took.toMillis()));
        failures().forEach(failure -> text.append(failure).append('\n'));
        return text.toString();
    }

    /** The highest p95 of all kinds, in milliseconds. */
    synchronized long slowest() {
        return nanos.values().stream()
                .mapToLong(times -> at(times.stream().sorted().toList(), 95))
                .max()
                .orElse(0);
    }

    private String line(String kind, List<Long> times) {
        var sorted = times.stream().sorted().toList();
        int wrong = errors.entrySet().stream()
                .filter(error -> kind.equals("all") || error.getKey().startsWith(kind))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return String.format(
                ROW, kind, times.size(), wrong, at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
    }

    private static long at(List<Long> sorted, int percent) {
        int place = Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1);
        return Duration.ofNanos(sorted.get(place)).toMillis();
    }
}
