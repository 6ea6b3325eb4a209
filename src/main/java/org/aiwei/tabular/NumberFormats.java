package org.aiwei.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The number formats of a workbook's cell styles: all that is needed of its styles. */
final class NumberFormats {

    private static final int MOST = 70_000;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, NumberKind> kinds = new HashMap<>();
    private final boolean from1904;

    NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    void read(Xml xml) throws XMLStreamException {
        for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
            if (name.equals("cellStyleXfs") || name.equals("dxfs")) {
                xml.skip(); // formats of named styles and of conditions, not of cells
            } else if (name.equals("numFmt") && codes.size() < MOST) {
                codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
            } else if (name.equals("xf") && styles.size() < MOST) {
                styles.add(xml.number("numFmtId", 0));
            }
        }
    }

    String text(String raw, int style) {
        int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        var code = codes.getOrDefault(id, "");
        try {
            return kinds.computeIfAbsent(id, any -> NumberKind.of(id, code))
                    .text(Double.parseDouble(raw), from1904, code);
        } catch (NumberFormatException noNumber) {
            throw UnreadableTable.damaged();
        }
    }
}
