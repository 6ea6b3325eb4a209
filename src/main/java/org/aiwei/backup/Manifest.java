package org.aiwei.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written as its last entry; whoever has its fingerprint can tell every altered byte.
 *
 * @param format of the file: 2 when it holds files from outside the database, else 1; this program reads both
 * @param schema newest migration that the database had, such as {@code 20261123.1100}
 * @param takenAt the moment whose state it is
 * @param tables in order of their names
 * @param files from outside the database; null when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        int format,
        String schema,
        Instant takenAt,
        List<TableSum> tables,
        List<SequenceAt> sequences,
        @Nullable FileSums files) {

    private static final int PLAIN = 1;
    private static final int WITH_FILES = 2;

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

    /**
     * @param count how many
     * @param bytes of all of them
     * @param sha256 of the list of them, in the order of the archive, each with its own sum
     */
    record FileSums(long count, long bytes, String sha256) {}

    static Manifest of(
            String schema,
            Instant takenAt,
            List<TableSum> tables,
            List<SequenceAt> sequences,
            @Nullable FileSums files) {
        return new Manifest(files == null ? PLAIN : WITH_FILES, schema, takenAt, tables, sequences, files);
    }

    boolean isKnown() {
        return format == PLAIN || format == WITH_FILES;
    }

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
