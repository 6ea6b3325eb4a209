package org.aiwei.tabular;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** One worksheet part: rows, cells with the values stored in them, merged regions. */
final class SheetParser {

    private static final Pattern REGION =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private final Xml xml;
    private final List<String> strings;
    private final NumberFormats formats;
    private final GridBuilder grid;
    private int row;
    private int column;

    SheetParser(Xml xml, List<String> strings, NumberFormats formats, GridBuilder grid) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.grid = grid;
    }

    Optional<Grid> read() throws XMLStreamException {
        for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
            switch (name) {
                case "row" -> startRow();
                case "c" -> cell();
                case "mergeCell" -> merge(xml.attribute("ref"));
                default -> {}
            }
        }
        return grid.build();
    }

    private void startRow() {
        row = xml.number("r", row + 1);
        column = -1;
        if (xml.flag("hidden")) {
            grid.hide(row);
        }
    }

    private void cell() throws XMLStreamException {
        var place = CELL.matcher(xml.attribute("r"));
        if (place.matches()) {
            row = Integer.parseInt(place.group(2));
            column = index(place.group(1));
        } else {
            column++;
        }
        var type = xml.attribute("t");
        int style = xml.number("s", -1);
        grid.put(row, column, value(type, style));
    }

    /** Reads to the end of the cell. A formula is never computed: its stored value counts, without one the cell is empty. */
    private String value(String type, int style) throws XMLStreamException {
        var value = "";
        while (xml.next() && !(xml.ends() && xml.name().equals("c"))) {
            if (xml.starts() && xml.name().equals("v")) {
                value = typed(type, style, xml.text());
            } else if (xml.starts() && xml.name().equals("is")) {
                value = XlsxReader.unescaped(xml.stringItem());
            } else if (xml.starts()) {
                xml.skip();
            }
        }
        return value;
    }

    private String typed(String type, int style, String raw) {
        return switch (type) {
            case "s" -> shared(raw);
            case "str", "inlineStr" -> XlsxReader.unescaped(raw);
            case "b" -> raw.trim().equals("1") ? "TRUE" : "FALSE";
            case "d" -> raw.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            case "e" -> raw;
            default -> raw.isBlank() ? "" : formats.text(raw.trim(), style);
        };
    }

    private String shared(String raw) {
        try {
            int index = Integer.parseInt(raw.trim());
            return index >= 0 && index < strings.size() ? strings.get(index) : "";
        } catch (NumberFormatException noIndex) {
            throw UnreadableTable.damaged();
        }
    }

    private void merge(String region) {
        var match = REGION.matcher(region);
        if (match.matches()) {
            grid.merge(
                    Integer.parseInt(match.group(2)),
                    index(match.group(1)),
                    Integer.parseInt(match.group(4)),
                    index(match.group(3)));
        }
    }

    private static int index(String letters) {
        int index = 0;
        for (int i = 0; i < letters.length(); i++) {
            index = index * 26 + letters.charAt(i) - 'A' + 1;
        }
        return index - 1;
    }
}
