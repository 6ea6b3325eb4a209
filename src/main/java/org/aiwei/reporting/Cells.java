package org.aiwei.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cells of a page out of what stands in a report.
 *
 * @param typed what was just typed and not saved, because somebody else had saved meanwhile
 */
record Cells(Sheet sheet, Previous.Texts before, Map<Slot, Clash> typed) {

    private static final Set<FieldKind> COMPARED =
            Set.of(FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.NUMBER, FieldKind.CHOICE);

    /** @param mine what the person typed */
    record Clash(String mine, Saved theirs) {}

    List<FillPage.Cell> of(Steps.Step step) {
        return step.fields().stream().map(field -> cell(step.row(), field)).toList();
    }

    private FillPage.Cell cell(@Nullable ReportRow row, ReportField field) {
        var slot = new Slot(row == null ? null : row.getId(), field.getId());
        var value = sheet.value(row, field);
        var clash = typed.get(slot);
        var saved = value == null ? "" : value.getText();
        var text = clash == null ? saved : clash.mine();
        var last = before.of(row, field);
        var returned = value == null ? null : value.getReturnedText();
        return new FillPage.Cell(
                slot.key(),
                field,
                sheet.required(row, field),
                text,
                value == null ? null : value.getVersion(),
                value == null || value.empty() ? null : value.getSource(),
                problem(field, saved),
                Gaps.range(field),
                last,
                changes(field, last, saved),
                changes(field, returned, saved),
                sheet.filesOf(value),
                clash == null ? null : clash.theirs());
    }

    private static @Nullable String problem(ReportField field, String text) {
        var problem = text.isEmpty() ? null : Answers.read(field, text).problem();
        return problem == null ? null : "rule." + problem;
    }

    private static List<TextDiff.Piece> changes(ReportField field, @Nullable String before, String now) {
        return before == null || now.isEmpty() || before.equals(now) || !COMPARED.contains(field.getKind())
                ? List.of()
                : TextDiff.of(before, now);
    }
}
