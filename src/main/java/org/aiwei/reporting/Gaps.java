package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is missing or wrong in a report before it can be sent. */
final class Gaps {

    private Gaps() {}

    /**
     * @param step of the page where it is put right
     * @param row the row's title; {@code null} above and below the table
     * @param code of the sentence
     */
    record Gap(int step, String key, @Nullable String row, String label, String code, List<String> places) {
        public Object[] args() {
            return places.toArray();
        }
    }

    static List<Gap> of(Sheet sheet) {
        var gaps = new ArrayList<Gap>();
        for (var step : Steps.of(sheet.form(), sheet.seen().rows())) {
            for (var field : step.fields()) {
                check(sheet, step, field, gaps);
            }
        }
        return gaps;
    }

    private static void check(Sheet sheet, Steps.Step step, ReportField field, List<Gap> gaps) {
        var row = step.row();
        var value = sheet.value(row, field);
        var key = new Slot(row == null ? null : row.getId(), field.getId()).key();
        var title = row == null ? null : row.getTitle();
        if (empty(sheet, field, value)) {
            if (sheet.required(row, field)) {
                var code = field.isRequired() ? "reporting.gap.empty" : "reporting.gap.behind";
                gaps.add(new Gap(step.number(), key, title, field.getLabel(), code, List.of(field.getLabel())));
            }
            return;
        }
        var problem =
                value == null ? null : Answers.read(field, value.getText()).problem();
        if (problem != null) {
            gaps.add(new Gap(step.number(), key, title, field.getLabel(), "rule." + problem, range(field)));
        }
    }

    static boolean empty(Sheet sheet, ReportField field, @Nullable ReportValue value) {
        return field.getKind() == FieldKind.FILES
                ? sheet.filesOf(value).isEmpty()
                : value == null || value.getText().isBlank();
    }

    static List<String> range(ReportField field) {
        return List.of(plain(field.getMin()), plain(field.getMax()));
    }

    private static String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? "…" : number.stripTrailingZeros().toPlainString();
    }
}
