package org.aiwei.organization;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiwei.tabular.Columns;
import org.aiwei.tabular.Columns.Column;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.aiwei.tabular.Text;

/** The table in which units are brought in: its columns, the words for kinds, and the empty template. */
final class UnitSheet {

    static final Columns COLUMNS = Columns.of(
            Column.required("name", "名称", "机构名称", "单位名称", "单位", "全称"),
            Column.required("kind", "类别", "机构类别", "单位类别", "类型"),
            Column.optional("parent", "上级机构", "上级", "上级单位", "主管单位"),
            Column.optional("short", "简称"),
            Column.optional("aliases", "别名", "其他名称", "曾用名"),
            Column.optional("from", "成立日期", "启用日期"));

    private static final Map<String, UnitKind> KINDS = Map.ofEntries(
            entry("卫生健康局", UnitKind.BUREAU),
            entry("科室", UnitKind.DEPARTMENT),
            entry("股室", UnitKind.DEPARTMENT),
            entry("二级单位", UnitKind.SECOND_LEVEL),
            entry("医院", UnitKind.HOSPITAL),
            entry("卫生院", UnitKind.TOWNSHIP_CENTRE),
            entry("社区卫生服务中心", UnitKind.TOWNSHIP_CENTRE),
            entry("乡镇", UnitKind.TOWNSHIP),
            entry("街道", UnitKind.TOWNSHIP),
            entry("系统外单位", UnitKind.GUEST));

    private UnitSheet() {}

    /** The kind that a word means; also with a second word in brackets, as pages show it. */
    static Optional<UnitKind> kind(String word) {
        var plain = Text.halfWidth(word).replaceAll("\\(.*\\)", "").strip();
        return Optional.ofNullable(KINDS.get(plain));
    }

    static byte[] template(List<String> parents) {
        var out = new ByteArrayOutputStream();
        var columns = List.of(
                SheetColumn.text("名称", 30).note("全称"),
                SheetColumn.text("类别", 18)
                        .choose(KINDS.keySet().stream().sorted().toList()),
                SheetColumn.text("上级机构", 30).choose(parents).note("不填则直属本局；也可以是本表中的机构"),
                SheetColumn.text("简称", 16),
                SheetColumn.text("别名", 30).note("多个用顿号隔开"),
                SheetColumn.date("成立日期").note("不填则为今天"));
        try (var writer = new SheetWriter(out)) {
            writer.sheet("机构", "机构导入表（每行一个机构；按名称对应，已有的机构只更新填了的内容）", columns)
                    .example(List.of("某某县人民医院", "医院", "", "县医院", "人民医院、县一院", LocalDate.of(2020, 1, 1)));
        }
        return out.toByteArray();
    }
}
