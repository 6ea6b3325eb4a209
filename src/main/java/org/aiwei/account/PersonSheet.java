package org.aiwei.account;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiwei.access.Duty;
import org.aiwei.tabular.Columns;
import org.aiwei.tabular.Columns.Column;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.aiwei.tabular.Text;

/** The table in which people are brought in: its columns, the words for duties, and the empty template. */
final class PersonSheet {

    static final Columns COLUMNS = Columns.of(
            Column.required("name", "姓名", "人员", "名字"),
            Column.required("login", "用户名", "登录名", "账号", "帐号"),
            Column.required("unit", "机构", "单位", "所在单位", "所在机构", "科室", "部门"),
            Column.required("duty", "职责", "角色", "身份"),
            Column.optional("title", "职务", "岗位"),
            Column.optional("mobile", "联系电话", "电话", "手机", "手机号"),
            Column.optional("from", "开始日期", "任职日期", "起始日期"),
            Column.optional("to", "最后一天", "结束日期", "截止日期"));

    private static final Map<String, Duty> DUTIES = Map.ofEntries(
            entry("联络员", Duty.UNIT_REPORTER),
            entry("填报员", Duty.UNIT_REPORTER),
            entry("单位负责人", Duty.UNIT_LEADER),
            entry("负责人", Duty.UNIT_LEADER),
            entry("督导员", Duty.INSPECTOR),
            entry("爱卫办", Duty.CAMPAIGN_OFFICER),
            entry("局领导", Duty.BUREAU_LEADER),
            entry("管理员", Duty.ADMINISTRATOR));

    private PersonSheet() {}

    static Optional<Duty> duty(String word) {
        return Optional.ofNullable(DUTIES.get(Text.halfWidth(word).strip()));
    }

    static byte[] template(List<String> units) {
        var out = new ByteArrayOutputStream();
        var columns = List.of(
                SheetColumn.text("姓名", 12),
                SheetColumn.text("用户名", 16).note("2 至 32 位小写字母、数字、点或横线"),
                SheetColumn.text("机构", 30).choose(units),
                SheetColumn.text("职责", 14)
                        .choose(DUTIES.keySet().stream().sorted().toList()),
                SheetColumn.text("职务", 18),
                SheetColumn.text("联系电话", 16),
                SheetColumn.date("开始日期").note("不填则为今天"),
                SheetColumn.date("最后一天").note("不填表示长期"));
        try (var writer = new SheetWriter(out)) {
            writer.sheet("人员", "人员导入表（每行一个任职；同一人有几个任职就写几行，用户名相同）", columns)
                    .example(List.of(
                            "张三", "zhangsan", "某某县人民医院", "联络员", "办公室主任", "0000-1234567", LocalDate.of(2026, 1, 1), ""));
        }
        return out.toByteArray();
    }
}
