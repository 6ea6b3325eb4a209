package org.aiwei.reporting;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the list of data items is narrowed; all of it stands in the address.
 *
 * @param state of any year: a {@link DataStatus}, or {@code UNSENT}
 */
record DataFilter(
        @Nullable UUID campaign,
        @Nullable DataVerdict verdict,
        @Nullable String state,
        @Nullable UUID unit,
        @Nullable String q) {

    private static final int LONGEST = 50;

    DataFilter {
        q = q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        state = state == null || state.isBlank() ? null : state;
    }

    static DataFilter none() {
        return new DataFilter(null, null, null, null, null);
    }

    boolean takes(DataLine line) {
        return (verdict == null || line.verdict() == verdict)
                && (state == null
                        || line.cells().stream().anyMatch(cell -> cell.state().equals(state)))
                && (unit == null || line.cells().stream().anyMatch(cell -> unit.equals(cell.unitId())))
                && (q == null || found(line, q.toLowerCase(Locale.ROOT)));
    }

    public boolean empty() {
        return verdict == null && state == null && unit == null && q == null;
    }

    private static boolean found(DataLine line, String words) {
        return line.item().name().toLowerCase(Locale.ROOT).contains(words)
                || line.supplier().toLowerCase(Locale.ROOT).contains(words)
                || String.valueOf(line.item().number()).equals(words);
    }
}
