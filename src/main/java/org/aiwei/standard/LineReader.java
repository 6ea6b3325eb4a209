package org.aiwei.standard;

import java.util.ArrayList;
import java.util.List;
import org.aiwei.standard.ImportPlan.Problem;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/** Takes texts out of one line and keeps the first thing that is wrong with it. */
final class LineReader {

    private final Header.Line line;
    private @Nullable Problem problem;

    LineReader(Header.Line line) {
        this.line = line;
    }

    String text(String column, int longest) {
        var text = line.text(column).strip();
        if (Text.isError(text)) {
            fail("formula", column, text);
        } else if (text.codePointCount(0, text.length()) > longest) {
            fail("too_long", column, String.valueOf(longest));
        }
        return text;
    }

    String needed(String column, int longest) {
        var text = text(column, longest);
        if (text.isEmpty()) {
            fail("blank", column);
        }
        return text;
    }

    String code(String column, int longest) {
        return Typed.code(needed(column, longest));
    }

    void fail(String code, String column, String... args) {
        if (problem == null) {
            var all = new ArrayList<String>(List.of(args));
            all.add(0, column.isEmpty() ? "" : heading(column));
            problem = new Problem(line, code, all, column);
        }
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    private String heading(String column) {
        int index = line.header().columns().getOrDefault(column, -1);
        return index < 0 ? column : line.header().texts().get(index);
    }
}
