package org.aiwei.tabular;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of an office file, unpacked one at a time while they are read; nothing is written anywhere. */
final class OfficeZip implements AutoCloseable {

    private static final long UNPACKED = 64L * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final GuardedStream.Allowance allowance = new GuardedStream.Allowance(UNPACKED);

    OfficeZip(byte[] content) throws IOException {
        zip = ZipFile.builder().setByteArray(content).get();
        zip.getEntries().asIterator().forEachRemaining(entry -> parts.putIfAbsent(normal(entry.getName()), entry));
    }

    boolean has(String part) {
        return parts.containsKey(normal(part));
    }

    boolean encrypted() {
        return parts.values().stream()
                .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
    }

    Xml open(String part) throws IOException, XMLStreamException {
        var entry = parts.get(normal(part));
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw UnreadableTable.damaged();
        }
        return new Xml(new GuardedStream(zip.getInputStream(entry), allowance));
    }

    /** Path of the part that everything else hangs on, such as {@code xl/workbook.xml}; empty when there is none. */
    String mainPart() throws IOException, XMLStreamException {
        if (has("_rels/.rels")) {
            for (var relation : relations("").values()) {
                if (relation.type().endsWith("/officeDocument")) {
                    return relation.target();
                }
            }
        }
        return has("xl/workbook.xml") ? "xl/workbook.xml" : has("word/document.xml") ? "word/document.xml" : "";
    }

    /** Relations of a part by id; those that point out of the file are left out. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var list = folder + "_rels/" + part.substring(slash) + ".rels";
        var relations = new HashMap<String, Relation>();
        if (!has(list)) {
            return relations;
        }
        try (var xml = open(list)) {
            for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    var target = xml.attribute("Target");
                    var path = target.startsWith("/") ? target.substring(1) : folder + target;
                    relations.put(xml.attribute("Id"), new Relation(xml.attribute("Type"), normal(path)));
                }
            }
        }
        return relations;
    }

    record Relation(String type, String target) {}

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Some programs write other cases, backslashes or steps upwards. */
    private static String normal(String path) {
        var forward = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        var steps = new ArrayDeque<String>();
        for (var step : forward.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
