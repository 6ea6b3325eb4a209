package org.aiwei.reporting;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.jspecify.annotations.Nullable;

/** The board as a sheet: one row a unit, one column a period, words in the cells. */
final class BoardSheet {

    private BoardSheet() {}

    static byte[] of(BoardChoice choice, Board board) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("单位类别", 14));
        columns.add(SheetColumn.text("单位", 26));
        board.periods()
                .forEach(period -> columns.add(SheetColumn.text(period.label() + "（" + period.dueOn() + " 截止）", 20)));
        columns.add(SheetColumn.text("按时期数", 9));
        columns.add(SheetColumn.text("应计期数", 9));
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            var rows = writer.sheet("报送情况", choice.text() + " 报送情况", columns);
            for (var row : board.rows()) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(kind(row.kind()));
                cells.add(row.unit());
                row.cells().forEach(cell -> cells.add(cell == null ? "" : words(cell)));
                cells.add(row.timely());
                cells.add(row.counted());
                rows.row(cells);
            }
        }
        return out.toByteArray();
    }

    private static String words(BoardCell cell) {
        var mark = switch (cell.mark()) {
            case IN_TIME -> "按时";
            case LATE -> "迟报";
            case RETURNED -> "退回";
            case OWED -> "未到期";
            case MISSING -> "未报";
            case EXEMPT -> "免报";
        };
        return mark + (cell.accepted() ? "，已受理" : cell.approved() ? "，牵头已审" : "");
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "BUREAU" -> "局机关";
            case "DEPARTMENT" -> "股室";
            case "SECOND_LEVEL" -> "二级单位";
            case "HOSPITAL" -> "医院";
            case "TOWNSHIP_CENTRE" -> "乡镇卫生院";
            case "TOWNSHIP" -> "乡镇";
            default -> "其他单位";
        };
    }
}
