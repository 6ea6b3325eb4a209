package org.aiwei.tabular;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks one part of an office file by local names, so that the strict and the usual namespaces read alike. Nothing is
 * ever resolved from outside: a document type declaration is refused, depth is limited.
 */
final class Xml implements AutoCloseable {

    private static final int DEPTH = 250;

    private final XMLStreamReader reader;
    private final InputStream in;
    private int depth;
    private int event;

    Xml(InputStream in) throws XMLStreamException, IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.in = in;
        this.reader = factory.createXMLStreamReader(decoded(in));
    }

    /** Office files are UTF-8 or UTF-16 by their standard; what a declaration claims beside that is not believed. */
    private static Reader decoded(InputStream in) throws IOException {
        var stream = new BufferedInputStream(in, 1 << 16);
        stream.mark(3);
        var start = new String(stream.readNBytes(3), StandardCharsets.ISO_8859_1);
        stream.reset();
        if (start.equals("\u00EF\u00BB\u00BF")) {
            stream.skipNBytes(3);
        }
        var wide = start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE");
        return new InputStreamReader(stream, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        event = reader.next();
        if (event == DTD || event == ENTITY_REFERENCE) {
            throw UnreadableTable.damaged();
        }
        depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        if (depth > DEPTH) {
            throw UnreadableTable.tooBigInside();
        }
        return true;
    }

    /** Goes on to the next start of an element; its local name, or {@code null} at the end of the part. */
    @Nullable
    String nextStart() throws XMLStreamException {
        while (next()) {
            if (starts()) {
                return name();
            }
        }
        return null;
    }

    boolean starts() {
        return event == START_ELEMENT;
    }

    boolean ends() {
        return event == END_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    String attribute(String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    boolean flag(String name) {
        var value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** Told by hand: an exception for each missing number would make millions of cells slow. */
    int number(String name, int otherwise) {
        var digits = attribute(name);
        if (digits.isEmpty() || digits.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** All characters up to the end of the current element. */
    String text() throws XMLStreamException {
        var out = new StringBuilder();
        int end = depth - 1;
        while (depth > end && next()) {
            appendTo(out);
        }
        return out.toString();
    }

    /** The characters of a string item: its {@code t} elements without the reading aids of {@code rPh}. */
    String stringItem() throws XMLStreamException {
        var out = new StringBuilder();
        int end = depth - 1;
        while (depth > end && next()) {
            if (starts() && name().equals("t")) {
                out.append(text());
                ensureCell(out);
            } else if (starts() && name().equals("rPh")) {
                skip();
            }
        }
        return out.toString();
    }

    void skip() throws XMLStreamException {
        int end = depth - 1;
        boolean more = true;
        while (more && depth > end) {
            more = next();
        }
    }

    private void appendTo(StringBuilder out) {
        if (event == CHARACTERS || event == CDATA || event == SPACE) {
            out.append(reader.getText());
            ensureCell(out);
        }
    }

    /** Twice the limit, because spaces and escapes still count here; the grid measures the cleaned text. */
    private static void ensureCell(StringBuilder out) {
        if (out.length() > 2 * Budget.CELL_CHARS) {
            throw new UnreadableTable("cell_too_long", Budget.CELL_CHARS);
        }
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        reader.close();
        in.close();
    }
}
