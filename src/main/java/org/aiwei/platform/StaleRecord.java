package org.aiwei.platform;

import org.jspecify.annotations.Nullable;

/** Someone else saved the record after this form was opened. Becomes a conflict page that keeps what was typed. */
public class StaleRecord extends RuntimeException {

    public StaleRecord(Class<?> type, Object id) {
        super(type.getSimpleName() + " " + id);
    }

    /**
     * Compares the version a form carried with the version the record has now.
     *
     * @param seen version of the hidden form field; {@code null} (field missing) counts as stale
     * @throws StaleRecord when they differ
     */
    public static void check(Class<?> type, Object id, @Nullable Long seen, Long current) {
        if (!current.equals(seen)) {
            throw new StaleRecord(type, id);
        }
    }
}
