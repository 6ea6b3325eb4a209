package org.aiwei.tabular;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines an import could not take, as a file to be corrected and uploaded again: same columns, the reason in front. */
public final class GivenBack {

    private static final int WIDE = 36;
    private static final int USUAL = 18;

    private GivenBack() {}

    /** @param keys columns whose cells are wrong; may be empty when the whole line is */
    public record Failed(Header.Line line, String reason, Set<String> keys) {

        public Failed {
            keys = Set.copyOf(keys);
        }
    }

    public static void write(OutputStream out, Header header, List<Failed> failed) {
        var own = ownColumns(header);
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text(Columns.REASON, WIDE));
        own.forEach(i -> columns.add(SheetColumn.text(header.texts().get(i), USUAL)));
        try (var writer = new SheetWriter(out)) {
            var rows = writer.sheet(header.grid().name(), "", columns);
            failed.forEach(each -> rows.row(values(each, own), bad(each, own), each.reason()));
        }
    }

    /** All but the reasons of an earlier round. */
    private static List<Integer> ownColumns(Header header) {
        var own = new ArrayList<Integer>();
        for (int i = 0; i < header.texts().size(); i++) {
            if (!header.texts().get(i).equals(Columns.REASON)) {
                own.add(i);
            }
        }
        return own;
    }

    private static List<String> values(Failed failed, List<Integer> own) {
        var values = new ArrayList<String>();
        values.add(failed.reason());
        own.forEach(i -> values.add(failed.line().row().text(i)));
        return values;
    }

    private static Set<Integer> bad(Failed failed, List<Integer> own) {
        var bad = new HashSet<Integer>();
        for (var key : failed.keys()) {
            int column = own.indexOf(failed.line().header().columns().getOrDefault(key, -1));
            if (column >= 0) {
                bad.add(column + 1);
            }
        }
        return bad;
    }
}
