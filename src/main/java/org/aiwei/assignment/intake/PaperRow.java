package org.aiwei.assignment.intake;

import java.util.List;
import java.util.Map;
import org.aiwei.tabular.Header;

/**
 * One row of the paper as it is meant: ditto signs, group headings and corrections filled in.
 *
 * @param seq number on the paper; where none can be read, its place in the table
 */
record PaperRow(Header.Line line, int seq, Map<String, String> texts, List<Remark> remarks) {

    PaperRow {
        texts = Map.copyOf(texts);
        remarks = List.copyOf(remarks);
    }

    /** Row number in the original, from 1. */
    int number() {
        return line.number();
    }

    String text(String column) {
        return texts.getOrDefault(column, "");
    }
}
