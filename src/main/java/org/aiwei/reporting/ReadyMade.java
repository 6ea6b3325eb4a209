package org.aiwei.reporting;

import static org.aiwei.reporting.FieldKind.DATE;
import static org.aiwei.reporting.FieldKind.FILES;
import static org.aiwei.reporting.FieldKind.LONG_TEXT;
import static org.aiwei.reporting.FieldKind.NUMBER;
import static org.aiwei.reporting.FieldKind.TEXT;
import static org.aiwei.reporting.FieldPlace.HEAD;
import static org.aiwei.reporting.FieldPlace.ROW;
import static org.aiwei.reporting.FieldPlace.TAIL;

import java.util.List;

/** Forms that come with the program; their words are those of the paper. */
public enum ReadyMade {
    MONTHLY("信息收集汇总表", CollectionKind.MONTHLY, RowSource.TASKS, Rhythm.MONTHLY, ReviewPath.LEAD_THEN_OFFICE),
    OWN_PLAN("实施方案报送表", CollectionKind.OWN_PLAN, RowSource.NONE, Rhythm.ONCE, ReviewPath.OFFICE),
    SELF_CHECK("自查总结", CollectionKind.SELF_CHECK, RowSource.NONE, Rhythm.ONCE, ReviewPath.OFFICE),
    DATA_ITEMS("数据指标填报表", CollectionKind.DATA_ITEMS, RowSource.DATA_ITEMS, Rhythm.ONCE, ReviewPath.OFFICE);

    private final String title;
    private final CollectionKind kind;
    private final RowSource rows;
    private final Rhythm rhythm;
    private final ReviewPath review;

    ReadyMade(String title, CollectionKind kind, RowSource rows, Rhythm rhythm, ReviewPath review) {
        this.title = title;
        this.kind = kind;
        this.rows = rows;
        this.rhythm = rhythm;
        this.review = review;
    }

    public String title() {
        return title;
    }

    CollectionKind kind() {
        return kind;
    }

    RowSource rows() {
        return rows;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    ReviewPath review() {
        return review;
    }

    List<FieldText> fields() {
        return switch (this) {
            case MONTHLY -> monthly();
            case OWN_PLAN -> ownPlan();
            case SELF_CHECK -> selfCheck();
            case DATA_ITEMS -> dataItems();
        };
    }

    /** Annex 3: text and data are both compulsory, the reason where the task is behind. */
    private static List<FieldText> monthly() {
        return List.of(
                FieldText.of("unit", "填报科室（单位）", TEXT, HEAD, true).known(Prefill.UNIT),
                FieldText.of("filled_on", "填报日期", DATE, HEAD, true).known(Prefill.TODAY),
                FieldText.of("progress", "工作推进情况", LONG_TEXT, ROW, true).hinted("做了什么、进展到哪一步"),
                FieldText.of("figure", "数据", NUMBER, ROW, true).hinted("用一个数说明本月进展，没有就填 0"),
                FieldText.of("figure_name", "数据名称、单位", TEXT, ROW, false).hinted("例：健康讲座（场）"),
                FieldText.of("reason", "未完成原因及下一步打算", LONG_TEXT, ROW, false).whenBehind(),
                FieldText.of("files", "佐证材料", FILES, ROW, false),
                FieldText.of("difficulties", "困难问题", LONG_TEXT, TAIL, false),
                FieldText.of("attachments", "附件", FILES, TAIL, false));
    }

    private static List<FieldText> ownPlan() {
        return List.of(
                FieldText.of("unit", "报送科室（单位）", TEXT, HEAD, true).known(Prefill.UNIT),
                FieldText.of("goals", "目标任务", LONG_TEXT, TAIL, true),
                FieldText.of("measures", "具体措施", LONG_TEXT, TAIL, true),
                FieldText.of("timetable", "时间表", LONG_TEXT, TAIL, true),
                FieldText.of("responsible", "责任人", TEXT, TAIL, true),
                FieldText.of("plan", "实施方案文件", FILES, TAIL, true).hinted("审核通过后印发"));
    }

    private static List<FieldText> selfCheck() {
        return List.of(
                FieldText.of("unit", "报送科室（单位）", TEXT, HEAD, true).known(Prefill.UNIT),
                FieldText.of("checked", "自查情况", LONG_TEXT, TAIL, true),
                FieldText.of("found", "发现问题（个）", NUMBER, TAIL, true),
                FieldText.of("solved", "已整改（个）", NUMBER, TAIL, true),
                FieldText.of("open", "未整改的问题及原因", LONG_TEXT, TAIL, false),
                FieldText.of("next", "下一步打算", LONG_TEXT, TAIL, true),
                FieldText.of("files", "附件", FILES, TAIL, false));
    }

    private static List<FieldText> dataItems() {
        return List.of(
                FieldText.of("unit", "填报科室（单位）", TEXT, HEAD, true).known(Prefill.UNIT),
                FieldText.of("value", "本年度数值", NUMBER, ROW, true),
                FieldText.of("value_1", "上年度数值", NUMBER, ROW, false),
                FieldText.of("value_2", "前年度数值", NUMBER, ROW, false),
                FieldText.of("source", "数据来源", TEXT, ROW, true),
                FieldText.of("explanation", "未达标说明", LONG_TEXT, ROW, false),
                FieldText.of("proof", "佐证材料", FILES, ROW, false));
    }
}
