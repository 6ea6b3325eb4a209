package org.aiwei.ranking;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.ranking.RankingPage.OfUnit;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.jspecify.annotations.Nullable;

/** A unit's facts, the rule and the sums of its class as a file: enough to work the figure out anew. */
final class FactSheet {

    static final String RESULT = "结果";
    static final String RULE = "规则";
    static final String CLASS = "同类合计";
    static final String FACTS = "事实";
    static final String METHOD = "算法";

    private static final List<String> STEPS = List.of(
            "1. 每个项目数出本单位的件数 n 和其中合格的件数 k（“事实”表，合格写 1）。",
            "2. 同类合格率 p = 同类合格件数 ÷ 同类件数（“同类合计”表）；同类一件都没有的项目不参加计算。",
            "3. 收缩后的合格率 r = (k + 强度 × p) ÷ (n + 强度)。件数越少，越接近同类平均。",
            "4. 得分 = 100 × Σ(权重 × r) ÷ Σ权重，保留两位小数，四舍五入。",
            "5. 每个项目的方差 v = r × (1 − r) ÷ (n + 强度 + 1)。",
            "6. 区间 = 得分 ± 100 × 区间宽度 × √Σ(权重² × v) ÷ Σ权重，限于 0 到 100。",
            "7. 件数合计少于“最少件数”的单位不排名；有名次的单位少于“最少单位数”的类别不排名。",
            "8. 同类按得分从高到低排；区间与一组中第一名重叠的并列，不重叠的另起一组。");

    private FactSheet() {}

    static byte[] of(OfUnit unit) {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            result(writer, unit);
            rule(writer, unit.rule());
            whole(writer, unit);
            facts(writer, unit);
            var steps = writer.sheet(METHOD, "", List.of(SheetColumn.text("怎样算出得分", 100)));
            STEPS.forEach(step -> steps.row(List.of(step)));
        }
        return out.toByteArray();
    }

    private static void result(SheetWriter writer, OfUnit unit) {
        var rows = writer.sheet(RESULT, "", List.of(SheetColumn.text("名称", 20), SheetColumn.text("内容", 40)));
        rows.row(List.of("单位", unit.standing().name()));
        rows.row(List.of("专项工作", unit.head().name()));
        rows.row(List.of("月份", unit.month().toString()));
        rows.row(List.of("规则版本", unit.rule().no()));
        rows.row(List.of("件数合计", unit.standing().n()));
        var figure = unit.standing().figure();
        rows.row(row("得分", figure == null ? "不排名" : figure.score()));
        rows.row(row("区间下限", figure == null ? "" : figure.low()));
        rows.row(row("区间上限", figure == null ? "" : figure.high()));
        rows.row(row("同类中位数", unit.median() == null ? "" : unit.median()));
        rows.row(row("同类有名次的单位数", unit.ranked()));
        if (unit.place() && figure != null) {
            rows.row(row("名次", figure.tied() ? "并列第 " + figure.place() : "第 " + figure.place()));
        }
    }

    private static void rule(SheetWriter writer, Rule rule) {
        var rows = writer.sheet(RULE, "", List.of(SheetColumn.text("名称", 24), SheetColumn.text("取值", 14)));
        for (var indicator : Indicator.values()) {
            rows.row(List.of("权重：" + indicator.word(), rule.weight(indicator)));
        }
        rows.row(List.of("最少件数", rule.least()));
        rows.row(List.of("最少单位数", rule.leastUnits()));
        rows.row(List.of("强度", rule.strength()));
        rows.row(List.of("区间宽度", rule.band()));
        rows.row(List.of("销号保持天数", rule.durableDays()));
    }

    private static void whole(SheetWriter writer, OfUnit unit) {
        var rows = writer.sheet(
                CLASS,
                "",
                List.of(SheetColumn.text("项目", 20), SheetColumn.text("同类件数", 12), SheetColumn.text("同类合格件数", 14)));
        if (unit.ranked() > 0) {
            for (var indicator : unit.rule().counted()) {
                var sum = unit.table().of(indicator);
                rows.row(List.of(indicator.word(), sum.n(), sum.good()));
            }
        }
    }

    private static void facts(SheetWriter writer, OfUnit unit) {
        var columns = List.of(
                SheetColumn.text("项目", 18),
                SheetColumn.text("事项", 60),
                SheetColumn.date("计入日期"),
                SheetColumn.date("办结日期"),
                SheetColumn.text("合格", 8));
        var rows = writer.sheet(FACTS, "", columns);
        for (var fact : unit.facts()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(fact.indicator().word());
            cells.add(fact.label());
            cells.add(fact.countedOn());
            cells.add(fact.doneOn());
            cells.add(fact.good() ? 1 : 0);
            rows.row(cells);
        }
    }

    private static List<Object> row(String name, Object value) {
        return List.of(name, value);
    }
}
