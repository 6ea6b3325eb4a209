package org.aiwei.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the visible sheets of an .xlsx as a stream: never the whole workbook, no formula, macro or outside link is followed. */
final class XlsxReader {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int STRINGS = 1_100_000;
    private static final int STRING_CHARS = 30_000_000;

    private final OfficeZip zip;
    private final Budget budget;
    private final List<String> strings = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private XlsxReader(OfficeZip zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    private record Sheet(String name, String relation) {}

    static List<Grid> read(OfficeZip zip, String workbook, Budget budget) throws IOException, XMLStreamException {
        return new XlsxReader(zip, budget).read(workbook);
    }

    private List<Grid> read(String workbook) throws IOException, XMLStreamException {
        readWorkbook(workbook);
        var relations = zip.relations(workbook);
        readStrings(relations);
        var formats = formats(relations);
        var grids = new ArrayList<Grid>();
        for (var sheet : sheets) {
            var relation = relations.get(sheet.relation());
            if (relation != null && relation.type().endsWith("/worksheet") && grids.size() < Budget.GRIDS) {
                try (var xml = zip.open(relation.target())) {
                    new SheetParser(xml, strings, formats, new GridBuilder(sheet.name(), budget))
                            .read()
                            .ifPresent(grids::add);
                }
            }
        }
        return grids;
    }

    private void readWorkbook(String workbook) throws IOException, XMLStreamException {
        try (var xml = zip.open(workbook)) {
            for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (name.equals("sheet") && !xml.attribute("state").endsWith("idden")) {
                    sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id")));
                }
            }
        }
    }

    private void readStrings(Map<String, OfficeZip.Relation> relations) throws IOException, XMLStreamException {
        long chars = 0;
        var part = target(relations, "/sharedStrings");
        if (part.isEmpty()) {
            return;
        }
        try (var xml = zip.open(part)) {
            for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("si")) {
                    var text = unescaped(xml.stringItem());
                    chars += text.length();
                    strings.add(text);
                }
                if (strings.size() > STRINGS || chars > STRING_CHARS) {
                    throw UnreadableTable.tooBigInside();
                }
            }
        }
    }

    private NumberFormats formats(Map<String, OfficeZip.Relation> relations) throws IOException, XMLStreamException {
        var formats = new NumberFormats(from1904);
        var part = target(relations, "/styles");
        if (!part.isEmpty()) {
            try (var xml = zip.open(part)) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private String target(Map<String, OfficeZip.Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type) && zip.has(relation.target()))
                .map(OfficeZip.Relation::target)
                .findFirst()
                .orElse("");
    }

    /** Spreadsheets write characters that XML forbids as _x000D_. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))))
                : text;
    }

    private static String character(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }
}
