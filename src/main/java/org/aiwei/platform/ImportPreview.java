package org.aiwei.platform;

import java.util.List;
import java.util.UUID;

/**
 * What an import would do, before anything is written.
 *
 * @param same rows that say what is known already
 * @param unused headings that the import does not know
 */
public record ImportPreview(
        UUID id,
        String fileName,
        List<Line> added,
        List<Change> changed,
        int same,
        List<Problem> problems,
        List<String> unused) {

    /** A row that would become something new. */
    public record Line(int row, String text) {}

    /** A row that would change something, field by field. */
    public record Change(int row, String text, List<Field> fields) {}

    /** @param label message key of the field's name */
    public record Field(String label, String from, String to) {}

    /** @param key message key of the sentence that says what is wrong with the row */
    public record Problem(int row, String text, String key, List<String> args) {

        public Object[] places() {
            return args.toArray();
        }
    }

    /** How many rows can be taken in. */
    public int valid() {
        return added.size() + changed.size();
    }
}
