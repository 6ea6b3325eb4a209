package org.aiwei.reporting;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.jspecify.annotations.Nullable;

/** The sheet for the online filing: one row an item, one column a year. */
final class DataSheet {

    private DataSheet() {}

    static byte[] of(CampaignRef campaign, List<DataLine> lines) {
        var years = lines.stream()
                .flatMap(line -> line.cells().stream())
                .map(DataCell::year)
                .distinct()
                .sorted()
                .toList();
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            var rows = writer.sheet("数据项", campaign.name() + " 数据项网报表", columns(years));
            lines.forEach(line -> rows.row(cells(line, years)));
        }
        return out.toByteArray();
    }

    private static List<SheetColumn> columns(List<Integer> years) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("序号", 6));
        columns.add(SheetColumn.text("指标名称", 34));
        columns.add(SheetColumn.text("单位", 12));
        columns.add(SheetColumn.text("目标", 20));
        years.forEach(year -> columns.add(SheetColumn.text(year + "年", 12)));
        columns.add(SheetColumn.text("达标情况", 12));
        columns.add(SheetColumn.text("未达标说明", 34));
        columns.add(SheetColumn.text("提供单位", 20));
        columns.add(SheetColumn.text("数据出处", 30));
        columns.add(SheetColumn.text("佐证材料（份）", 10));
        columns.add(SheetColumn.text("状态", 10));
        return columns;
    }

    private static List<@Nullable Object> cells(DataLine line, List<Integer> years) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.item().number());
        cells.add(line.item().name());
        cells.add(line.item().unit());
        cells.add(line.item().targetText());
        years.forEach(year -> cells.add(value(line, year)));
        cells.add(word(line.verdict()));
        cells.add(joined(line, cell -> cell.explanation().isEmpty() ? "" : cell.year() + "年：" + cell.explanation()));
        cells.add(line.supplier());
        cells.add(joined(line, cell -> cell.onBehalf() ? cell.saidBy() + "《" + cell.saidIn() + "》" : ""));
        cells.add(line.cells().stream().mapToInt(DataCell::files).sum());
        cells.add(joined(line, cell -> cell.year() + "年" + word(cell.state())));
        return cells;
    }

    /** A number goes out as a number, anything else as it was typed. */
    private static @Nullable Object value(DataLine line, int year) {
        return line.cells().stream()
                .filter(cell -> cell.year() == year && !cell.reading().empty())
                .findFirst()
                .map(cell -> cell.reading().number() == null
                        ? (Object) cell.reading().text()
                        : cell.reading().number())
                .orElse(null);
    }

    private static String joined(DataLine line, java.util.function.Function<DataCell, String> text) {
        return line.cells().stream()
                .map(text)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static String word(DataVerdict verdict) {
        return switch (verdict) {
            case ATTAINED -> "达标";
            case NEAR -> "接近达标";
            case NOT_ATTAINED -> "未达标";
            case UNKNOWN -> "待数据";
        };
    }

    private static String word(String state) {
        return switch (state) {
            case "FILLING" -> "填报中";
            case "SUBMITTED" -> "已提交";
            case "VERIFIED" -> "已核";
            case "RETURNED" -> "退回";
            case "LOCKED" -> "已锁定";
            case "FILED" -> "已网报";
            default -> "待分发";
        };
    }
}
