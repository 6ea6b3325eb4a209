package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.List;
import org.aiwei.campaign.LimitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.tabular.Header;
import org.jspecify.annotations.Nullable;

/**
 * A row of an old ledger, read.
 *
 * @param closedOn {@code null}: still to be put right
 * @param fault why it cannot be taken
 * @param known whether the ledger has it already
 */
record PastLine(
        Header.Line source,
        @Nullable UnitRef unit,
        String problem,
        @Nullable LocalDate foundOn,
        LimitKind severity,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable Fault fault,
        boolean known) {

    /** @param column key of the cell that is wrong */
    record Fault(String code, String column, List<String> args) {

        Fault {
            args = List.copyOf(args);
        }
    }

    boolean taken() {
        return fault == null && !known;
    }

    String text(String key, int longest) {
        var text = source.text(key).strip();
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** The row as the preview names it. */
    String shown() {
        return source.text("unit").replace("\n", "") + " · "
                + text("problem", 60).replace("\n", " ");
    }

    PastLine as(boolean alreadyKnown) {
        return new PastLine(source, unit, problem, foundOn, severity, dueOn, closedOn, fault, alreadyKnown);
    }

    PastLine wrong(String code, String column, String... args) {
        var found = new Fault(code, column, List.of(args));
        return new PastLine(source, unit, problem, foundOn, severity, dueOn, closedOn, found, known);
    }
}
