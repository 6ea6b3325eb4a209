package org.aiwei.reporting;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.aiwei.tabular.Columns;
import org.aiwei.tabular.Columns.Column;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;

/** The table in which values come from departments outside: its columns and the empty template. */
final class DataImportSheet {

    static final Columns COLUMNS = Columns.of(
            Column.required("item", "指标名称", "数据项", "数据指标", "指标"),
            Column.required("year", "年度", "年份"),
            Column.required("value", "数值", "数据", "指标值"),
            Column.required("by", "提供部门", "提供单位", "来源部门"),
            Column.required("paper", "依据材料", "来源文件", "出处", "数据出处"),
            Column.optional("on", "提供日期", "材料日期"),
            Column.optional("explanation", "未达标说明", "说明"));

    private DataImportSheet() {}

    static byte[] template(List<String> items, int year) {
        var out = new ByteArrayOutputStream();
        var columns = List.of(
                SheetColumn.text("指标名称", 36).choose(items),
                SheetColumn.text("年度", 8),
                SheetColumn.text("数值", 12),
                SheetColumn.text("提供部门", 20).note("谁提供的这个数，必填"),
                SheetColumn.text("依据材料", 30).note("凭哪份文件或来函，必填"),
                SheetColumn.date("提供日期"),
                SheetColumn.text("未达标说明", 36));
        try (var writer = new SheetWriter(out)) {
            writer.sheet("数据项", "数据项代录表（一行一个年度值，导入后记为爱卫办代录）", columns)
                    .example(List.of("生活垃圾无害化处理率", String.valueOf(year), "100", "某某县城管局", "关于报送数据的函", "", ""));
        }
        return out.toByteArray();
    }
}
