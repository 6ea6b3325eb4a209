package org.aiwei.assignment.intake;

import java.util.List;
import org.aiwei.assignment.AssignmentDraft;

/**
 * One row of the paper, read.
 *
 * @param draft what would be written; incomplete while the row is {@link RowState#OPEN} or {@link RowState#ERROR}
 * @param problems why it cannot be taken
 * @param notes what a person should know about it
 */
record TaskRow(
        PaperRow paper,
        RowState state,
        AssignmentDraft draft,
        List<Point> points,
        List<Remark> problems,
        List<Remark> notes) {

    TaskRow {
        points = List.copyOf(points);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    List<Point> openPoints() {
        return points.stream()
                .filter(point -> point.open() && point.kind().needed())
                .toList();
    }
}
