package org.aiwei.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet being written, row after row. */
public final class SheetRows {

    private static final int FLUSHED = 500;
    private static final int CHOICE_ROWS = Budget.ROWS + 20;
    private static final String HEADING_FILL = "E3EEFA";
    private static final String BAD_FILL = "FDE8E8";
    private static final String GREY = "6B7280";
    private static final String LINE = "9AA5B1";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private int next;
    private int styled;

    SheetRows(Workbook workbook, Worksheet sheet, String title, List<SheetColumn> columns) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        setUpPrinting();
        if (!title.isEmpty()) {
            writeTitle(title);
        }
        writeHeadings();
        styled = next;
        sheet.freezePane(0, next);
        sheet.repeatRows(0, next - 1);
    }

    /** Values in the order of the columns: text, numbers, dates, booleans; {@code null} leaves the cell empty. */
    public SheetRows row(List<? extends @Nullable Object> values) {
        return row(values, Set.of(), "");
    }

    /** @param bad indexes of cells to be filled in colour; each carries {@code comment} unless that is empty */
    public SheetRows row(List<? extends @Nullable Object> values, Set<Integer> bad, String comment) {
        for (int i = 0; i < columns.size(); i++) {
            write(i, i < values.size() ? values.get(i) : null);
            if (bad.contains(i)) {
                sheet.style(next, i).fillColor(BAD_FILL).set();
                if (!comment.isEmpty()) {
                    sheet.comment(next, i, CellText.of(comment));
                }
            }
        }
        endRow();
        return this;
    }

    /** A grey row that an import passes over; its first cell is marked. */
    public SheetRows example(List<? extends @Nullable Object> values) {
        for (int i = 0; i < Math.min(values.size(), columns.size()); i++) {
            write(i, i == 0 ? "（示例）" + Objects.toString(values.get(0), "") : values.get(i));
            sheet.style(next, i).fontColor(GREY).italic().set();
        }
        endRow();
        return this;
    }

    /** Makes one cell of the last {@code rows} rows of a column, as the paper form has it. */
    public SheetRows mergeUp(int column, int rows) {
        if (rows > 1) {
            sheet.range(next - rows, column, next - 1, column).merge();
        }
        return this;
    }

    private void write(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean yes) {
            sheet.value(next, column, yes);
        } else if (value instanceof LocalDate date) {
            sheet.value(next, column, date);
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(next, column, moment);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.inlineString(next, column, CellText.of(value.toString()));
        }
    }

    private static StyleSetter lined(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .verticalAlignment("center")
                .wrapText(true);
    }

    /** Lines and dates of the rows since the last time: a style is found once for them all, not once for each cell. */
    void finishRows() {
        if (styled == next) {
            return;
        }
        lined(sheet.range(styled, 0, next - 1, columns.size() - 1).style()).set();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).date()) {
                sheet.range(styled, i, next - 1, i).style().format("yyyy-mm-dd").set();
            }
        }
        styled = next;
    }

    private void endRow() {
        next++;
        if (next % FLUSHED == 0) {
            finishRows();
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void setUpPrinting() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void writeTitle(String title) {
        sheet.inlineString(next, 0, title);
        var range = sheet.range(next, 0, next, Math.max(0, columns.size() - 1));
        range.style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        range.merge();
        sheet.rowHeight(next, 20.0 + 22.0 * title.lines().toList().size());
        next++;
    }

    private void writeHeadings() {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.width(i, column.width());
            sheet.inlineString(next, i, CellText.of(column.heading()));
            lined(sheet.style(next, i))
                    .bold()
                    .fillColor(HEADING_FILL)
                    .horizontalAlignment("center")
                    .set();
            if (!column.note().isEmpty()) {
                sheet.comment(next, i, CellText.of(column.note()));
            }
            offerChoices(i, column);
        }
        next++;
    }

    /** The choices stand on a sheet of their own, out of sight, because a list in the cell itself holds 255 characters only. */
    private void offerChoices(int index, SheetColumn column) {
        if (column.choices().isEmpty()) {
            return;
        }
        var list = workbook.newWorksheet(
                "choices" + (index + 1) + "-" + Math.abs(sheet.getName().hashCode() % 10_000));
        list.setVisibilityState(VisibilityState.HIDDEN);
        for (int i = 0; i < column.choices().size(); i++) {
            list.inlineString(i, 0, CellText.of(column.choices().get(i)));
        }
        sheet.range(next + 1, index, next + CHOICE_ROWS, index)
                .validateWithList(list.range(0, 0, column.choices().size() - 1, 0))
                .showErrorMessage(false);
    }
}
