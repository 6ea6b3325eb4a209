package org.aiwei.standard;

import static java.util.stream.Collectors.toMap;
import static org.aiwei.tabular.Columns.Column.optional;
import static org.aiwei.tabular.Columns.Column.required;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiwei.tabular.Columns;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.Header;
import org.jspecify.annotations.Nullable;

/** The two sheets in which standards are exchanged: the tree, and the data items. */
record StandardSheets(@Nullable Header tree, @Nullable Header data) {

    static final Columns TREE = Columns.of(
            required("level", "层级", "级别"),
            required("code", "编号", "条款号", "代码"),
            required("title", "标题", "条目", "工作内容"),
            optional("detail", "说明", "要点"),
            optional("usualLead", "通常牵头", "牵头单位", "牵头部门"),
            optional("healthUnit", "卫健系统责任", "责任单位"),
            optional("inspectionGroup", "督导归类"));

    static final Columns DATA = Columns.of(
            required("number", "序号"),
            required("name", "指标名称", "数据指标"),
            optional("aspect", "方面编号", "方面"),
            optional("definition", "口径说明", "口径"),
            optional("unit", "单位"),
            required("operator", "比较方式"),
            optional("target", "目标"),
            optional("value", "目标值"),
            optional("supplier", "数据来源", "来源单位"),
            optional("years", "统计年数"));

    private static final Map<NodeLevel, String> LEVELS =
            Map.of(NodeLevel.ASPECT, "方面", NodeLevel.ITEM, "条目", NodeLevel.REQUIREMENT, "要求");
    private static final Map<TargetOperator, String> OPERATORS = Map.of(
            TargetOperator.GE, "不低于",
            TargetOperator.LE, "不高于",
            TargetOperator.EQ, "等于",
            TargetOperator.RISING, "逐年上升",
            TargetOperator.FALLING, "逐年下降",
            TargetOperator.NONE_OCCURRED, "未发生",
            TargetOperator.LEVEL, "等级");
    private static final Map<String, TargetOperator> SIGNS = Map.of(
            "≥",
            TargetOperator.GE,
            ">=",
            TargetOperator.GE,
            "≤",
            TargetOperator.LE,
            "<=",
            TargetOperator.LE,
            "=",
            TargetOperator.EQ);

    /** Finds both sheets; a file with one of them is enough, a file with none is refused with what is missing. */
    static StandardSheets in(List<Grid> grids) {
        var sheets = new StandardSheets(best(TREE, grids), best(DATA, grids));
        if (sheets.tree == null && sheets.data == null) {
            TREE.expect(grids);
        }
        return sheets;
    }

    private static @Nullable Header best(Columns columns, List<Grid> grids) {
        return grids.stream()
                .map(columns::find)
                .flatMap(Optional::stream)
                .filter(header -> header.missing().isEmpty() && !header.lines().isEmpty())
                .max(Comparator.comparingInt(header -> header.columns().size()))
                .orElse(null);
    }

    /** Headings that no column of ours has. */
    List<String> unused() {
        return Stream.of(Optional.ofNullable(tree), Optional.ofNullable(data))
                .flatMap(Optional::stream)
                .flatMap(header -> header.unrecognised().stream())
                .toList();
    }

    static String word(NodeLevel level) {
        return LEVELS.getOrDefault(level, "");
    }

    static String word(TargetOperator operator) {
        return OPERATORS.getOrDefault(operator, "");
    }

    static @Nullable NodeLevel level(String word) {
        return LEVELS.entrySet().stream()
                .collect(toMap(Map.Entry::getValue, Map.Entry::getKey))
                .get(word);
    }

    static @Nullable TargetOperator operator(String word) {
        var words = OPERATORS.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
        return words.containsKey(word) ? words.get(word) : SIGNS.get(word);
    }
}
