package org.aiwei.assignment.intake;

import static org.aiwei.assignment.intake.PaperColumns.DUE;
import static org.aiwei.assignment.intake.PaperColumns.STARTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From when to when a row runs, as far as the paper says. */
record Span(@Nullable LocalDate startsOn, @Nullable LocalDate dueOn, List<Remark> problems, List<Remark> notes) {

    static Span read(PaperRow row, Settled<LocalDate> due, Period period) {
        var problems = new ArrayList<Remark>();
        var notes = new ArrayList<Remark>();
        var dueOn = due.first();
        var startsOn = startsOn(row, period, problems);
        if (dueOn != null && !period.contains(dueOn)) {
            notes.add(Remark.of(DUE, "outside", dueOn));
        }
        if (dueOn != null && startsOn != null && startsOn.isAfter(dueOn)) {
            problems.add(Remark.of(DUE, "order", dueOn, startsOn));
        }
        return new Span(startsOn, dueOn, problems, notes);
    }

    private static @Nullable LocalDate startsOn(PaperRow row, Period period, List<Remark> problems) {
        var written = row.text(STARTS);
        if (written.isEmpty()) {
            return DueText.startOf(row.text(DUE), period).orElse(null);
        }
        var read = DueText.read(written, period);
        if (read.kind() != DueText.Kind.DATE) {
            problems.add(Remark.of(STARTS, "date", written));
        }
        return read.date();
    }
}
