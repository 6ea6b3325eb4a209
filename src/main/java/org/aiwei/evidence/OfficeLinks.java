package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Finds papers that fetch from other machines what they run or show as soon as somebody opens them. A template on the
 * writer's own disk, pictures and ordinary links are in honest papers too.
 */
final class OfficeLinks {

    private static final Set<String> FETCHED = Set.of("attachedTemplate", "oleObject", "frame", "subDocument");
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private OfficeLinks() {}

    static void ensureNone(String name, ZipFile zip) throws IOException {
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().endsWith(".rels")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    read(name, in.readNBytes(MOST_BYTES));
                }
            }
        }
    }

    private static void read(String name, byte[] relations) {
        try {
            var xml = XML.createXMLStreamReader(new java.io.ByteArrayInputStream(relations));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && fetches(xml)) {
                    throw new RuleBroken("evidence.outward", name);
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new RuleBroken("evidence.broken", name);
        }
    }

    private static boolean fetches(XMLStreamReader relation) {
        var type = text(relation.getAttributeValue(null, "Type"));
        return "External".equals(relation.getAttributeValue(null, "TargetMode"))
                && FETCHED.contains(type.substring(type.lastIndexOf('/') + 1))
                && elsewhere(text(relation.getAttributeValue(null, "Target")).strip());
    }

    private static boolean elsewhere(String target) {
        var plain = target.toLowerCase(Locale.ROOT).replace('\\', '/');
        var path = plain.startsWith("file:") ? plain.substring("file:".length()) : plain;
        return (path.startsWith("//") && !path.startsWith("///")) || path.matches("(https?|ftp|mhtml|ms-\\w+):.*");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
