package org.aiwei.reporting;

import java.util.List;
import org.aiwei.standard.DataItemRef;

/** A data item with its years, oldest first. */
record DataLine(DataItemRef item, List<DataCell> cells) {

    DataLine {
        cells = List.copyOf(cells);
    }

    /** Of the latest year that has a value. */
    public DataVerdict verdict() {
        return cells.stream()
                .filter(cell -> !cell.reading().empty())
                .reduce((earlier, later) -> later)
                .map(DataCell::verdict)
                .orElse(DataVerdict.UNKNOWN);
    }

    /** Those that deliver it, as named in its years; the standard's own word where it is not handed out. */
    public String supplier() {
        var names = cells.stream()
                .map(DataCell::supplier)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.isEmpty() ? item.supplier() : String.join("、", names);
    }

    public boolean handedOut() {
        return cells.stream().allMatch(cell -> cell.id() != null);
    }
}
