package org.aiwei.tabular;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a fuzzer feeds the table reader; the first byte chooses in which wrapping, since an archive with a wrong checksum
 * would never be looked into. Anything but a refusal in words ends the run.
 */
public final class TableFuzz {

    private static final TableReader READER = new TableReader();

    private TableFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var rest = Arrays.copyOfRange(input, 1, input.length);
        try {
            switch (input[0] & 7) {
                case 0 -> READER.readPasted(text(rest));
                case 1 -> READER.read("f.xlsx", Papers.sheetXml(text(rest)));
                case 2 -> READER.read("f.xlsx", Papers.sheetXml("<worksheet><row><c t='str'><v>" + text(rest)));
                case 3 -> READER.read("f.docx", document(text(rest)));
                case 4 -> READER.read("f.csv", rest);
                case 5 -> READER.read("f.html", join("<table><tr><td>", rest));
                default -> READER.read("f", rest);
            }
        } catch (UnreadableTable refused) {
            // said in words
        }
    }

    private static byte[] document(String xml) {
        return Papers.zip(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></Relationships>",
                "word/document.xml",
                "<document><body><tbl><tr><tc>" + xml);
    }

    private static byte[] join(String head, byte[] rest) {
        var start = head.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
