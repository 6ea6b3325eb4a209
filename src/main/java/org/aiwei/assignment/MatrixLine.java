package org.aiwei.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row with its names, as a page shows it.
 *
 * @param first how many lines the cells of the view's group span from here; 0: shown by a line above
 * @param second the same for the leader inside it
 */
record MatrixLine(
        MatrixRow row,
        String leader,
        String lead,
        List<String> cooperating,
        String unit,
        String requirement,
        int first,
        int second) {

    MatrixLine spanning(int most, int less) {
        return new MatrixLine(row, leader, lead, cooperating, unit, requirement, most, less);
    }

    /** Joins repeated cells: those of the group, and inside it those of the leader. */
    static List<MatrixLine> joined(List<MatrixLine> lines, Function<MatrixLine, Object> group) {
        Function<MatrixLine, Object> within = line -> List.of(group.apply(line), line.leader());
        var joined = new ArrayList<MatrixLine>();
        for (int i = 0; i < lines.size(); i++) {
            joined.add(lines.get(i).spanning(span(lines, i, group), span(lines, i, within)));
        }
        return joined;
    }

    private static int span(List<MatrixLine> lines, int at, Function<MatrixLine, Object> group) {
        var own = group.apply(lines.get(at));
        if (at > 0 && group.apply(lines.get(at - 1)).equals(own)) {
            return 0;
        }
        int end = at;
        while (end < lines.size() && group.apply(lines.get(end)).equals(own)) {
            end++;
        }
        return end - at;
    }
}
