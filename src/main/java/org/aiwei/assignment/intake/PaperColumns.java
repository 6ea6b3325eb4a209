package org.aiwei.assignment.intake;

import static org.aiwei.tabular.Columns.Column.optional;
import static org.aiwei.tabular.Columns.Column.required;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.Columns;
import org.aiwei.tabular.Columns.Column;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.Header;

/** The columns of the paper form under the headings that different papers give them, and the table that has them. */
final class PaperColumns {

    static final String ACTION = "action";
    static final String SEQ = "seq";
    static final String CONTENT = "content";
    static final String LEADER = "leader";
    static final String LEAD = "lead";
    static final String COOPERATING = "cooperating";
    static final String STARTS = "starts";
    static final String DUE = "due";
    static final String PERSON = "person";
    static final String MEASURES = "measures";
    static final String LEVEL = "level";
    static final String TAGS = "tags";
    static final String CODE = "code";

    /** In the order of the paper; the first heading of each is the one we print. */
    static final List<Column> ALL = List.of(
            optional(ACTION, "专项行动名称", "专项行动", "行动名称", "行动", "项目名称", "项目", "专项名称", "工程名称", "任务名称", "类别"),
            optional(SEQ, "序号", "编号", "序"),
            required(
                    CONTENT, "工作内容", "内容", "工作内容及要求", "工作内容与要求", "工作任务", "任务内容", "主要任务", "重点任务", "具体任务", "目标任务",
                    "工作要求"),
            optional(LEADER, "牵头领导", "分管领导", "责任领导", "包保领导", "牵头领导姓名"),
            optional(LEAD, "牵头科室", "牵头单位", "牵头股室", "牵头科室（单位）", "牵头单位（科室）", "牵头部门", "责任科室", "责任股室", "主办科室", "主办单位"),
            optional(
                    COOPERATING,
                    "配合科室（单位）",
                    "配合单位（科室）",
                    "配合科室",
                    "配合单位",
                    "配合股室",
                    "配合部门",
                    "责任单位",
                    "协办",
                    "协办单位",
                    "协办科室",
                    "参与单位"),
            optional(STARTS, "开始时间", "启动时间", "起始时间", "开始日期"),
            optional(DUE, "完成时限", "时限", "完成时间", "完成日期", "时间要求", "截止时间", "截止日期", "时间节点", "整改时限"),
            optional(PERSON, "责任人", "联系人", "具体责任人"),
            optional(MEASURES, "工作措施", "措施", "具体措施", "推进措施", "主要措施"),
            optional(LEVEL, "层级责任", "责任层级"),
            optional(TAGS, "标签", "标记", "重点难点堵点"),
            optional(CODE, "指标编号", "指标", "条款", "标准条款", "条款编号"));

    private static final Columns KNOWN = Columns.of(ALL.toArray(Column[]::new));

    private PaperColumns() {}

    /** Heading under which a column is known to people. */
    static String heading(String key) {
        return ALL.stream()
                .filter(column -> column.key().equals(key))
                .map(column -> column.headings().get(0))
                .findFirst()
                .orElseThrow();
    }

    /** Every table that could be the matrix, the most complete one first. */
    static List<Header> candidates(List<Grid> grids) {
        return headers(grids).stream()
                .filter(header -> lacking(header).isEmpty())
                .sorted(Comparator.comparingInt(header -> -header.columns().size()))
                .toList();
    }

    /**
     * The most complete table.
     *
     * @throws RuleBroken saying which columns were found and which are missing, or that there is no row
     */
    static Header expect(List<Grid> grids) {
        var found = candidates(grids);
        if (found.isEmpty()) {
            throw unusable(grids);
        }
        return found.stream()
                .filter(header -> !header.lines().isEmpty())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("assignment.import.no_lines"));
    }

    private static List<Header> headers(List<Grid> grids) {
        return grids.stream().map(KNOWN::find).flatMap(Optional::stream).toList();
    }

    private static RuleBroken unusable(List<Grid> grids) {
        var nearest = headers(grids).stream()
                .max(Comparator.comparingInt(header -> header.columns().size()));
        if (nearest.isEmpty()) {
            return new RuleBroken("assignment.import.no_header", grids.size());
        }
        var header = nearest.get();
        var found = ALL.stream()
                .map(Column::key)
                .filter(header.columns()::containsKey)
                .map(PaperColumns::heading)
                .toList();
        return new RuleBroken("assignment.import.columns", String.join("、", lacking(header)), String.join("、", found));
    }

    private static List<String> lacking(Header header) {
        var lacking = new ArrayList<String>();
        if (!header.columns().containsKey(CONTENT)) {
            lacking.add(heading(CONTENT));
        }
        if (!header.columns().containsKey(LEAD) && !header.columns().containsKey(LEADER)) {
            lacking.add(heading(LEAD) + "／" + heading(LEADER));
        }
        return lacking;
    }
}
