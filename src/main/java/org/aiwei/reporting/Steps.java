package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a report one after the other: what stands above the table, each row, what stands below. */
final class Steps {

    private Steps() {}

    /** @param number counted from 1 */
    record Step(int number, FieldPlace place, @Nullable ReportRow row, List<ReportField> fields) {}

    static List<Step> of(ReportForm form, List<ReportRow> rows) {
        var steps = new ArrayList<Step>();
        add(steps, FieldPlace.HEAD, null, form.at(FieldPlace.HEAD));
        var fields = form.at(FieldPlace.ROW);
        rows.forEach(row -> add(steps, FieldPlace.ROW, row, fields));
        add(steps, FieldPlace.TAIL, null, form.at(FieldPlace.TAIL));
        return steps;
    }

    private static void add(List<Step> steps, FieldPlace place, @Nullable ReportRow row, List<ReportField> fields) {
        if (!fields.isEmpty()) {
            steps.add(new Step(steps.size() + 1, place, row, fields));
        }
    }
}
