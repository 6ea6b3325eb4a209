package org.aiwei.assignment.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A point as the form shows it.
 *
 * @param index of its fields in the form
 * @param rows numbers of the rows it concerns
 * @param likely choices offered first
 * @param others all other choices
 * @param proposed whether what stands chosen is the program's proposal only
 */
record PointRow(
        int index,
        String key,
        PointKind kind,
        String text,
        String rows,
        Map<String, String> likely,
        Map<String, String> others,
        Set<String> chosen,
        boolean proposed,
        boolean asText) {

    private static final int ROWS_SHOWN = 12;

    static PointRow of(int index, Point point, List<Integer> numbers, Choices choices) {
        var all = choices.of(point);
        var likely = new java.util.LinkedHashMap<>(all);
        likely.keySet().retainAll(point.likely());
        var others = new java.util.LinkedHashMap<>(all);
        others.keySet().removeAll(point.likely());
        var shown = numbers.stream().limit(ROWS_SHOWN).map(String::valueOf).collect(Collectors.joining("、"));
        return new PointRow(
                index,
                point.key(),
                point.kind(),
                point.text(),
                numbers.size() > ROWS_SHOWN ? shown + "…" : shown,
                likely,
                others,
                point.chosen(),
                point.open() && !point.proposed().isEmpty(),
                point.asText());
    }

    /** The one value of a point that has one. */
    public String getValue() {
        return chosen.stream().findFirst().orElse("");
    }

    /** What the answer means, in words. */
    public String getMeaning() {
        return chosen.stream()
                .map(value -> likely.getOrDefault(value, others.getOrDefault(value, value)))
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
