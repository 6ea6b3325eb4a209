package org.aiwei.ranking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aiwei.ranking.Standing.Figure;

/**
 * From facts to places. Each rate is drawn towards that of its class, the more so the fewer facts there are:
 * (good + strength × rate of the class) ÷ (n + strength). The score is the weighted mean of the rates over the indicators
 * of which the class has any fact; its interval follows from the spread of the beta distributions behind the rates.
 */
final class Scoring {

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(
                    (Standing row) -> row.figure() == null ? null : row.figure().score(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Standing::unitPath)
            .thenComparing(Standing::unitId);

    private Scoring() {}

    record Entrant(UUID id, String path, String name, String kind) {}

    /** One table for each class that has a unit, in the order in which classes come first. */
    static List<ClassTable> tables(Rule rule, List<Entrant> units, List<Fact> facts) {
        var byUnit = facts.stream().collect(groupingBy(Fact::unitId));
        var classes = units.stream().collect(groupingBy(Entrant::kind, LinkedHashMap::new, toList()));
        var tables = new ArrayList<ClassTable>();
        classes.forEach((kind, members) -> {
            var rows = members.stream()
                    .map(unit -> new Standing(
                            unit.id(),
                            unit.path(),
                            unit.name(),
                            tallies(rule, byUnit.getOrDefault(unit.id(), List.of())),
                            null))
                    .toList();
            tables.add(table(rule, kind, rows));
        });
        return tables;
    }

    private static Map<Indicator, Tally> tallies(Rule rule, List<Fact> facts) {
        var tallies = new EnumMap<Indicator, Tally>(Indicator.class);
        facts.stream()
                .filter(fact -> rule.weight(fact.indicator()) > 0)
                .forEach(fact -> tallies.merge(fact.indicator(), Tally.of(fact.good()), Tally::plus));
        return tallies;
    }

    private static ClassTable table(Rule rule, String kind, List<Standing> members) {
        var whole = new EnumMap<Indicator, Tally>(Indicator.class);
        members.forEach(row -> row.tallies().forEach((indicator, tally) -> whole.merge(indicator, tally, Tally::plus)));
        var able = members.stream().filter(row -> row.n() >= rule.least()).toList();
        if (able.size() < rule.leastUnits()) {
            return new ClassTable(
                    kind, whole, members.stream().sorted(BEST_FIRST).toList(), null, 0);
        }
        var rows = members.stream()
                .map(row -> row.n() < rule.least() ? row : row.with(figure(rule, whole, row.tallies())))
                .sorted(BEST_FIRST)
                .collect(toList());
        place(rows, able.size());
        var scores = rows.subList(0, able.size()).stream()
                .map(row -> known(row).score())
                .toList();
        return new ClassTable(kind, whole, rows, ClassTable.median(scores), able.size());
    }

    /** The figure alone, from the unit's own tallies and the sums of its class: what a unit can work out anew. */
    static Figure figure(Rule rule, Map<Indicator, Tally> whole, Map<Indicator, Tally> own) {
        double strength = rule.strength().doubleValue();
        double weights = 0;
        double score = 0;
        double spread = 0;
        for (var indicator : rule.counted()) {
            var all = whole.getOrDefault(indicator, Tally.NONE);
            if (all.n() > 0) {
                var tally = own.getOrDefault(indicator, Tally.NONE);
                double weight = rule.weight(indicator);
                double good = tally.good() + strength * all.good() / all.n();
                double total = tally.n() + strength;
                double rate = good / total;
                weights += weight;
                score += weight * rate;
                spread += weight * weight * rate * (1 - rate) / (total + 1);
            }
        }
        double half = weights == 0 ? 0 : rule.band().doubleValue() * Math.sqrt(spread) / weights;
        double mean = weights == 0 ? 0 : score / weights;
        return new Figure(percent(mean), percent(mean - half), percent(mean + half), 0, false);
    }

    /** Who overlaps with the best of a group shares its place; the next begins a group of its own. */
    private static void place(List<Standing> rows, int ranked) {
        int first = 0;
        while (first < ranked) {
            int next = first + 1;
            while (next < ranked
                    && known(rows.get(next))
                                    .high()
                                    .compareTo(known(rows.get(first)).low())
                            >= 0) {
                next++;
            }
            for (int i = first; i < next; i++) {
                var row = rows.get(i);
                rows.set(i, row.with(known(row).at(first + 1, next - first > 1)));
            }
            first = next;
        }
    }

    private static Figure known(Standing row) {
        return Objects.requireNonNull(row.figure());
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(Math.max(0, Math.min(1, share)) * 100).setScale(2, RoundingMode.HALF_UP);
    }
}
