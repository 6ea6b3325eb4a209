package org.aiwei.bulletin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All rows of a month; every number of a bulletin is counted from them. */
record Numbers(List<Row> rows) {

    /** What names a unit in public. */
    static final Set<Code> LATE = EnumSet.of(Code.OVERDUE, Code.LATE, Code.MISSING);

    Numbers {
        rows = List.copyOf(rows);
    }

    record Unit(UUID id, String name, String kind) {}

    int of(Code code) {
        return of(code, null, null);
    }

    int of(Code code, @Nullable String kind, @Nullable UUID unit) {
        return (int) rows.stream().filter(wanted(code, kind, unit)).count();
    }

    List<Row> behind(Code code, @Nullable String kind, @Nullable UUID unit) {
        return rows.stream().filter(wanted(code, kind, unit)).toList();
    }

    /** Percent with one decimal; 0 of 0 is nothing to speak of. */
    String rate(Code.Rate rate) {
        int whole = of(rate.whole());
        return whole == 0 ? "—" : Math.round(1000.0 * of(rate.part()) / whole) / 10.0 + "%";
    }

    /** Units that have a row of one of these codes, most rows first. */
    List<Unit> units(Set<Code> codes) {
        var counts = rows.stream()
                .filter(row -> codes.contains(row.code()))
                .collect(groupingBy(Row::unitId, LinkedHashMap::new, java.util.stream.Collectors.counting()));
        var names = rows.stream()
                .collect(toMap(Row::unitId, row -> new Unit(row.unitId(), row.unitName(), row.kind()), (a, b) -> a));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<UUID, Long>comparingByValue().reversed())
                .map(entry -> java.util.Objects.requireNonNull(names.get(entry.getKey())))
                .toList();
    }

    /** Kinds of units that have any row, in the order of papers. */
    List<String> kinds() {
        var order = List.of("DEPARTMENT", "SECOND_LEVEL", "HOSPITAL", "TOWNSHIP_CENTRE", "TOWNSHIP", "GUEST", "BUREAU");
        return rows.stream()
                .map(Row::kind)
                .distinct()
                .sorted(java.util.Comparator.comparingInt(order::indexOf))
                .toList();
    }

    /** Without what other units have. */
    Numbers only(Predicate<Row> own) {
        return new Numbers(rows.stream().filter(own).toList());
    }

    /** With who did well: nothing late, nothing back, and enough that was due and done. */
    Numbers withPraise(int least) {
        var bad = EnumSet.copyOf(LATE);
        bad.add(Code.RELAPSED);
        bad.add(Code.LATE_CLOSE);
        var good = EnumSet.of(Code.CLOSED, Code.TIMELY, Code.TASK_DONE);
        var named = units(bad).stream().map(Unit::id).toList();
        var tally = new EnumMap<Code, Integer>(Code.class);
        var more = new java.util.ArrayList<>(rows);
        for (var unit : units(good)) {
            tally.clear();
            good.forEach(code -> tally.put(code, of(code, null, unit.id())));
            int done = tally.values().stream().mapToInt(Integer::intValue).sum();
            boolean all = of(Code.TASK_DUE, null, unit.id()) == of(Code.TASK_DONE, null, unit.id());
            if (done >= least && all && !named.contains(unit.id())) {
                var first = rows.stream()
                        .filter(row -> row.unitId().equals(unit.id()))
                        .findFirst()
                        .orElseThrow();
                more.add(new Row(
                        Code.PRAISED,
                        unit.id(),
                        unit.id(),
                        first.unitPath(),
                        unit.name(),
                        unit.kind(),
                        unit.name(),
                        null));
            }
        }
        return new Numbers(more);
    }

    private static Predicate<Row> wanted(Code code, @Nullable String kind, @Nullable UUID unit) {
        return row -> row.code() == code
                && (kind == null || row.kind().equals(kind))
                && (unit == null || row.unitId().equals(unit));
    }
}
