package org.aiwei.assignment.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiwei.tabular.Text;

/** What every cell of a row must keep to. */
final class Limits {

    private static final int NAMES = 500;
    private static final Map<String, Integer> CHARS = Map.of(
            PaperColumns.ACTION, 100,
            PaperColumns.CONTENT, 2000,
            PaperColumns.MEASURES, 2000,
            PaperColumns.LEVEL, 1000,
            PaperColumns.PERSON, 1000);

    private Limits() {}

    static int of(String column) {
        return CHARS.getOrDefault(column, NAMES);
    }

    static List<Remark> broken(PaperRow row) {
        var broken = new ArrayList<Remark>();
        if (row.text(PaperColumns.CONTENT).isEmpty()) {
            broken.add(Remark.of(PaperColumns.CONTENT, "missing", PaperColumns.heading(PaperColumns.CONTENT)));
        }
        row.texts().forEach((column, text) -> {
            var heading = PaperColumns.heading(column);
            if (Text.isError(text)) {
                broken.add(Remark.of(column, "formula", heading, text));
            } else if (text.length() > of(column)) {
                broken.add(Remark.of(column, "long", heading, of(column), text.length()));
            }
        });
        return broken;
    }
}
