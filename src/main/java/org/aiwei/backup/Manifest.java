package org.aiwei.backup;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written as its last entry; whoever has its fingerprint can tell every altered byte.
 *
 * @param format of the file; this program writes and reads 1
 * @param schema newest migration that the database had, such as {@code 20261123.1100}
 * @param takenAt the moment whose state it is
 * @param tables in order of their names
 */
record Manifest(int format, String schema, Instant takenAt, List<TableSum> tables, List<SequenceAt> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param rows how many
     * @param parts the table's text is cut into that many entries, read one after the other
     * @param sha256 of the whole text
     */
    record TableSum(String name, List<String> columns, long rows, int parts, String sha256) {

        String part(int number) {
            return "tables/%s/%05d.copy".formatted(name, number);
        }
    }

    record SequenceAt(String name, long value, boolean called) {}

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest of(byte[] bytes) {
        return JSON.readValue(bytes, Manifest.class);
    }

    long rows() {
        return tables.stream().mapToLong(TableSum::rows).sum();
    }
}
