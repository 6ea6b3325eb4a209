package org.aiwei.assignment.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aiwei.tabular.Text;

/** Reads the cell 完成时限; what is no date is listed and stays as words. */
record DueDates(Period period, Decisions decisions) {

    Settled<LocalDate> find(String written) {
        var read = DueText.read(written, period);
        if (read.kind() == DueText.Kind.NONE) {
            return Settled.nothing();
        }
        if (read.kind() == DueText.Kind.DATE && read.date() != null) {
            return Settled.clear(read.date());
        }
        Set<String> proposed =
                read.date() == null ? Set.of() : Set.of(read.date().toString());
        var answer = decisions.answer(Point.key(PointKind.DUE, written));
        var point = new Point(PointKind.DUE, written, List.of(), proposed, answer);
        var day = answer == null ? java.util.Optional.<LocalDate>empty() : Text.date(answer);
        return new Settled<>(day.stream().toList(), point);
    }
}
