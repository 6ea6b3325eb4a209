package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units × periods of a collection; units of a kind stand together, so that like is seen beside like. */
record Board(List<BoardPeriod> periods, List<BoardRow> rows) {

    Board {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** @param lines in the order of the rows, then of the periods */
    static Board of(List<BoardSource.Line> lines) {
        var periods = new LinkedHashMap<UUID, List<BoardSource.Line>>();
        lines.stream()
                .sorted(java.util.Comparator.comparing(BoardSource.Line::fromOn))
                .forEach(line -> periods.computeIfAbsent(line.cell().periodId(), any -> new ArrayList<>())
                        .add(line));
        var columns = periods.values().stream().map(Board::column).toList();
        var units = new LinkedHashMap<UUID, Map<UUID, BoardCell>>();
        lines.forEach(line -> units.computeIfAbsent(line.cell().unitId(), any -> new LinkedHashMap<>())
                .put(line.cell().periodId(), line.cell()));
        var rows = new ArrayList<BoardRow>();
        units.values().forEach(cells -> rows.add(row(cells, columns, rows)));
        return new Board(columns, rows);
    }

    @Nullable
    BoardPeriod period(@Nullable UUID id) {
        return periods.stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElse(periods.isEmpty() ? null : periods.get(periods.size() - 1));
    }

    private static BoardPeriod column(List<BoardSource.Line> lines) {
        var first = lines.get(0);
        return new BoardPeriod(
                first.cell().periodId(),
                first.label(),
                first.dueOn(),
                lines.stream().map(BoardSource.Line::cell).toList());
    }

    private static BoardRow row(Map<UUID, BoardCell> cells, List<BoardPeriod> columns, List<BoardRow> before) {
        var one = cells.values().iterator().next();
        boolean first =
                before.isEmpty() || !before.get(before.size() - 1).kind().equals(one.kind());
        var inOrder = new ArrayList<@Nullable BoardCell>();
        columns.forEach(column -> inOrder.add(cells.get(column.id())));
        return new BoardRow(one.unitId(), one.unit(), one.kind(), first, inOrder);
    }
}
