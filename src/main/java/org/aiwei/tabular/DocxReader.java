package org.aiwei.tabular;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads every table of a .docx; a table inside a cell is a table of its own, and not part of the cell's text. */
final class DocxReader {

    private static final int CAPTION = 60;

    /** Struck out by tracked changes, earlier states, drawings and text frames. */
    private static final Set<String> LEFT_OUT = Set.of(
            "moveFrom",
            "tblPrChange",
            "tcPrChange",
            "trPrChange",
            "pPrChange",
            "rPrChange",
            "drawing",
            "pict",
            "object",
            "Fallback");

    private final Xml xml;
    private final Budget budget;
    private final List<DocxTable> tables = new ArrayList<>();
    private final Deque<DocxTable> open = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String caption = "";
    private boolean rowProperties;

    private DocxReader(Xml xml, Budget budget) {
        this.xml = xml;
        this.budget = budget;
    }

    static List<Grid> read(OfficeZip zip, String document, Budget budget) throws IOException, XMLStreamException {
        try (var xml = zip.open(document)) {
            return new DocxReader(xml, budget).read();
        }
    }

    private List<Grid> read() throws XMLStreamException {
        while (xml.next()) {
            if (xml.starts()) {
                start(xml.name());
            } else if (xml.ends()) {
                end(xml.name());
            }
        }
        return tables.stream().map(DocxTable::build).flatMap(Optional::stream).toList();
    }

    private void start(String name) throws XMLStreamException {
        if (LEFT_OUT.contains(name)) {
            xml.skip();
            return;
        }
        switch (name) {
            case "tbl" -> startTable();
            case "t" -> append(xml.text());
            case "tab", "ptab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "trPr" -> rowProperties = true;
            case "del" -> deleted();
            default -> startInTable(name);
        }
    }

    private void startInTable(String name) {
        var table = open.peek();
        if (table == null) {
            return;
        }
        switch (name) {
            case "tr" -> table.startRow();
            case "tc" -> table.startCell();
            case "gridBefore" -> table.skipColumns(xml.number("val", 0));
            case "gridSpan" -> table.span(xml.number("val", 1));
            case "vMerge" -> table.vertical(xml.attribute("val").equals("restart"));
            case "hidden" -> table.hide(rowProperties);
            default -> {}
        }
    }

    private void end(String name) {
        var table = open.peek();
        switch (name) {
            case "trPr" -> rowProperties = false;
            case "p" -> endParagraph();
            case "tc" -> {
                if (table != null) {
                    table.endCell();
                }
            }
            case "tbl" -> open.poll();
            default -> {}
        }
    }

    private void startTable() {
        if (tables.size() >= Budget.GRIDS) {
            throw UnreadableTable.tooBigInside();
        }
        var table = new DocxTable(new GridBuilder(caption, budget));
        tables.add(table);
        open.push(table);
    }

    /** In the properties of a row it marks the whole row as struck out, elsewhere it holds the text struck out. */
    private void deleted() throws XMLStreamException {
        var table = open.peek();
        if (rowProperties && table != null) {
            table.deleteRow();
        }
        xml.skip();
    }

    private void append(String text) {
        var table = open.peek();
        if (table != null) {
            table.append(text);
        } else if (paragraph.length() < CAPTION) {
            paragraph.append(text);
        }
    }

    private void endParagraph() {
        if (!open.isEmpty()) {
            append("\n");
            return;
        }
        var line = Text.clean(paragraph.toString()).replace('\n', ' ');
        if (!line.isEmpty()) {
            caption = line.substring(
                    0, line.offsetByCodePoints(0, Math.min(CAPTION, line.codePointCount(0, line.length()))));
        }
        paragraph.setLength(0);
    }
}
