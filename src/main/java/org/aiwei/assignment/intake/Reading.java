package org.aiwei.assignment.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.StagedTables.Staged;

/** A staged table as it is understood at this moment, with all decisions made so far. */
record Reading(Staged staged, Header header, List<TaskRow> rows, List<Remark> passedOver, Choices choices) {

    Reading {
        rows = List.copyOf(rows);
        passedOver = List.copyOf(passedOver);
    }

    /** Every point once, in the order of the paper, with the rows it concerns. */
    Map<Point, List<Integer>> points() {
        var points = new LinkedHashMap<Point, List<Integer>>();
        for (var row : rows) {
            for (var point : row.points()) {
                points.computeIfAbsent(point, any -> new ArrayList<>())
                        .add(row.paper().number());
            }
        }
        return points;
    }

    Map<RowState, Integer> counts() {
        var counts = new EnumMap<RowState, Integer>(RowState.class);
        Stream.of(RowState.values()).forEach(state -> counts.put(state, 0));
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    /** Rows that cannot be taken as they stand. */
    List<TaskRow> failed() {
        return rows.stream()
                .filter(row -> row.state() == RowState.ERROR || row.state() == RowState.OPEN)
                .toList();
    }

    List<TaskRow> taken(boolean duplicates) {
        return rows.stream()
                .filter(row -> row.state() == RowState.NEW || (duplicates && row.state() == RowState.DUPLICATE))
                .toList();
    }
}
