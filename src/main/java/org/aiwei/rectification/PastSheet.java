package org.aiwei.rectification;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiwei.campaign.LimitKind;
import org.aiwei.tabular.Columns;
import org.aiwei.tabular.Columns.Column;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.aiwei.tabular.Text;

/** 整改台账 as offices have kept it in spreadsheets: its columns under all their names, its words, and an empty one. */
final class PastSheet {

    static final Columns COLUMNS = Columns.of(
            Column.required("unit", "责任单位", "被检查单位", "整改单位", "受检单位", "单位名称", "单位"),
            Column.required("problem", "存在问题", "问题", "现场问题", "问题描述", "主要问题", "发现问题", "检查发现问题"),
            Column.required("found", "检查时间", "检查日期", "发现时间", "日期", "时间"),
            Column.optional("finder", "检查人", "检查人员", "督导组", "发现人"),
            Column.optional("severity", "类别", "类别/等级", "等级", "问题类别", "整改类别"),
            Column.optional("measures", "措施", "整改措施", "采取的措施"),
            Column.optional("done", "完成时间", "完成日期", "整改完成时间"),
            Column.optional("responsible", "责任人", "整改责任人"),
            Column.optional("checked", "复查时间", "复查日期", "复核时间"),
            Column.optional("checker", "复查人", "复核人"),
            Column.optional("result", "复查结果", "复核结果", "完成情况", "整改情况", "整改结果", "销号情况", "状态"),
            Column.optional("closed", "销号日期", "销号时间"),
            Column.optional("due", "整改时限", "整改期限", "整改期限(天)", "期限", "完成时限"),
            Column.optional("place", "地点", "具体地点", "检查部位", "点位"),
            Column.optional("demand", "整改要求"),
            Column.optional("source", "来源", "问题来源", "任务来源"),
            Column.optional("level", "来源级别", "级别"),
            Column.optional("nature", "问题性质", "性质"),
            Column.optional("item", "指标编号", "标准编号"),
            Column.optional("document", "来源文件", "文号"),
            Column.optional("seq", "序号"),
            Column.optional("no", "单号", "编号"),
            Column.optional("remark", "备注"));

    private static final Map<String, LimitKind> SEVERITIES = Map.of(
            "立行立改", LimitKind.IMMEDIATE,
            "立改", LimitKind.IMMEDIATE,
            "一般", LimitKind.ORDINARY,
            "较难", LimitKind.DIFFICULT,
            "较重", LimitKind.DIFFICULT,
            "重大", LimitKind.TIMED,
            "限期", LimitKind.TIMED,
            "限期整改", LimitKind.TIMED);

    private static final Map<String, String> SOURCES = Map.of(
            "督导检查", "ROUND",
            "督导", "ROUND",
            "上级检查", "SUPERIOR",
            "投诉", "HOTLINE_12345",
            "12345", "HOTLINE_12345",
            "满意度调查", "SURVEY",
            "自查", "SELF_CHECK",
            "巡察", "PATROL");

    private static final Map<String, String> LEVELS = Map.of(
            "国", "NATIONAL", "国家", "NATIONAL", "省", "PROVINCE", "市", "CITY", "县", "COUNTY", "自查", "UNIT", "单位", "UNIT");

    private static final Map<String, String> NATURES = Map.of("个性", "SINGLE", "共性", "COMMON", "长期", "LASTING");

    private PastSheet() {}

    /** What is not one of the words is an ordinary matter; the column often holds other things. */
    static LimitKind severity(String written) {
        return SEVERITIES.getOrDefault(plain(written), LimitKind.ORDINARY);
    }

    static String source(String written) {
        return SOURCES.getOrDefault(plain(written), "OTHER");
    }

    static String level(String written) {
        return LEVELS.getOrDefault(plain(written).replace("级", ""), "COUNTY");
    }

    static String nature(String written) {
        return Optional.ofNullable(NATURES.get(plain(written).replace("问题", "")))
                .orElse("SINGLE");
    }

    static byte[] template(List<String> units) {
        var columns = List.of(
                SheetColumn.text("序号", 6),
                SheetColumn.date("检查时间"),
                SheetColumn.text("检查人", 12),
                SheetColumn.text("责任单位", 24).choose(units),
                SheetColumn.text("地点", 14),
                SheetColumn.text("类别", 10).choose(List.of("立行立改", "一般", "较难", "限期")),
                SheetColumn.text("问题", 36),
                SheetColumn.text("措施", 30),
                SheetColumn.text("整改时限", 12).note("日期，或从检查时间起算的天数"),
                SheetColumn.date("完成时间"),
                SheetColumn.text("责任人", 10),
                SheetColumn.date("复查时间"),
                SheetColumn.text("复查人", 10),
                SheetColumn.text("复查结果", 16).note("写“已整改”“合格”等为已销号，不写或写“未完成”为整改中"),
                SheetColumn.date("销号日期"));
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            var day = LocalDate.of(2025, 10, 9);
            writer.sheet("整改台账", "历史整改台账导入表", columns)
                    .example(List.of(
                            "1",
                            day,
                            "孙某",
                            "某某县人民医院",
                            "候诊区",
                            "一般",
                            "无禁烟标识",
                            "张贴标识",
                            "7",
                            day.plusDays(5),
                            "李某",
                            day.plusDays(6),
                            "孙某",
                            "已整改",
                            day.plusDays(6)));
        }
        return out.toByteArray();
    }

    private static String plain(String written) {
        return Text.halfWidth(written).replaceAll("\\s+", "");
    }
}
