package org.aiwei.assignment.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.aiwei.tabular.Columns.Column;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/** Reads the rows below the headings; what is no row of the matrix is passed over and said so. */
final class PaperRows {

    private static final Pattern DITTO = Pattern.compile("[〃″〞\"”“‟＂]{1,2}|''|同上|同前|\\(同上\\)|（同上）");
    private static final Pattern ENUMERATION = Pattern.compile("^[(（]?[一二三四五六七八九十\\d]{1,3}[)）、.．]\\s*");
    private static final String HAN = "一二三四五六七八九";

    private final Decisions decisions;
    private final List<PaperRow> rows = new ArrayList<>();
    private final List<Remark> passedOver = new ArrayList<>();
    private final Map<String, String> above = new HashMap<>();
    private Header.@Nullable Line heading;

    private PaperRows(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param passedOver lines that are no rows, such as notes below the table */
    record Read(List<PaperRow> rows, List<Remark> passedOver) {

        Read {
            rows = List.copyOf(rows);
            passedOver = List.copyOf(passedOver);
        }
    }

    static Read of(Header header, Decisions decisions) {
        var reading = new PaperRows(decisions);
        header.lines().forEach(reading::line);
        reading.heading(null);
        return new Read(reading.rows, reading.passedOver);
    }

    private void line(Header.Line line) {
        if (line.heading()) {
            heading(line);
        } else if (saysNothing(line)) {
            passOver(line);
        } else {
            rows.add(row(line));
        }
    }

    /** A heading counts once a row stands below it. */
    private void heading(Header.@Nullable Line next) {
        if (heading != null && lastNumber() < heading.number()) {
            passOver(heading);
        }
        heading = next;
    }

    private int lastNumber() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    }

    private PaperRow row(Header.Line line) {
        var texts = new HashMap<String, String>();
        for (Column column : PaperColumns.ALL) {
            var key = column.key();
            var text = decisions.cell(line.number(), key).orElseGet(() -> written(line, key));
            if (!text.isEmpty()) {
                texts.put(key, text);
            }
            above.put(key, text);
        }
        if (heading != null && !texts.containsKey(PaperColumns.ACTION)) {
            texts.put(PaperColumns.ACTION, ENUMERATION.matcher(first(heading)).replaceFirst(""));
        }
        return numbered(line, texts);
    }

    private String written(Header.Line line, String key) {
        var text = line.text(key);
        return DITTO.matcher(text).matches() ? above.getOrDefault(key, "") : text;
    }

    private PaperRow numbered(Header.Line line, Map<String, String> texts) {
        int place = rows.size() + 1;
        var written = texts.getOrDefault(PaperColumns.SEQ, "");
        var number = number(written);
        List<Remark> remarks = written.isEmpty() || number.isPresent()
                ? List.of()
                : List.of(Remark.of(PaperColumns.SEQ, "seq", written, place));
        return new PaperRow(line, number.orElse(place), texts, remarks);
    }

    /** 1, １, 1., (1), 一, 十二. */
    static OptionalInt number(String written) {
        var text = Text.halfWidth(written).replaceAll("^[(\\s]+|[)\\s.、]+$", "");
        if (text.matches("[1-9]\\d{0,4}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (!text.matches("[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]")) {
            return OptionalInt.empty();
        }
        int ten = text.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : HAN.indexOf(text.charAt(0)) + 1;
        int ones = HAN.indexOf(text.charAt(text.length() - 1)) + 1;
        return OptionalInt.of(tens * 10 + ones);
    }

    private boolean saysNothing(Header.Line line) {
        long filled =
                line.row().cells().stream().filter(text -> !text.isEmpty()).count();
        return line.text(PaperColumns.CONTENT).isEmpty()
                && filled <= 1
                && decisions.cell(line.number(), PaperColumns.CONTENT).isEmpty();
    }

    private void passOver(Header.Line line) {
        passedOver.add(Remark.of("", "passed", line.number(), Words.cut(first(line), 40)));
    }

    private static String first(Header.Line line) {
        return line.row().cells().stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
