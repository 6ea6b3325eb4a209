package org.aiwei.inspection;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.aiwei.tabular.Columns;
import org.aiwei.tabular.Columns.Column;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;

/** The table in which sites are brought in: its columns and the empty template. */
final class SiteSheet {

    static final Columns COLUMNS = Columns.of(
            Column.required("name", "点位名称", "点位", "名称", "检查点位", "检查部位"),
            Column.optional("unit", "单位", "所属单位", "责任单位", "单位名称"),
            Column.optional("category", "类别", "点位类别", "类型"),
            Column.optional("place", "位置", "地点", "具体地点", "地址"),
            Column.optional("keeper", "外部管理方", "管理方", "管理单位"));

    private SiteSheet() {}

    static byte[] template(List<String> units) {
        var out = new ByteArrayOutputStream();
        var columns = List.of(
                SheetColumn.text("点位名称", 30),
                SheetColumn.text("单位", 30).choose(units).note("不填表示外部点位"),
                SheetColumn.text("类别", 16),
                SheetColumn.text("位置", 30),
                SheetColumn.text("外部管理方", 24).note("有单位的不填"));
        try (var writer = new SheetWriter(out)) {
            writer.sheet("点位", "点位导入表（每行一个点位；已有的不重复登记）", columns)
                    .example(List.of("门诊楼一楼候诊区", "某某县人民医院", "候诊区", "门诊楼一楼", ""));
        }
        return out.toByteArray();
    }
}
