package org.aiwei.reporting;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;

/** 信息收集汇总表 in the columns of the paper's annex 3, as a Word paper and as a sheet. */
final class RollupPaper {

    static final List<String> COLUMNS = List.of("工作内容", "牵头领导", "工作推进情况", "未完成原因及下一步打算");

    private static final List<Integer> WIDTHS = List.of(3000, 1300, 5256, 3200);

    private RollupPaper() {}

    static byte[] docx(Rollup rollup) {
        var paper = new LandscapePaper(rollup.title(), line(rollup), COLUMNS, WIDTHS);
        for (var section : rollup.sections()) {
            paper.band("牵头科室：" + section.lead(), true);
            for (var task : section.tasks()) {
                var rows = rows(task);
                rows.forEach(paper::row);
                paper.mergeUp(0, rows.size());
                paper.mergeUp(1, rows.size());
            }
        }
        paper.band("困难问题", true);
        paper.band(difficulties(rollup), false);
        paper.band("报送情况：" + sent(rollup), false);
        return paper.bytes();
    }

    static byte[] xlsx(Rollup rollup) {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            var rows = writer.sheet("汇总表", rollup.title() + "\n" + line(rollup), columns());
            rollup.sections()
                    .forEach(section -> section.tasks().forEach(task -> {
                        for (var part : task.parts()) {
                            rows.row(List.of(
                                    section.lead(),
                                    task.title(),
                                    task.leader(),
                                    (part.lead() ? "牵头" : "配合") + "：" + part.unit(),
                                    part.told(),
                                    part.reason()));
                        }
                        rows.mergeUp(1, task.parts().size());
                        rows.mergeUp(2, task.parts().size());
                    }));
            var notes = writer.sheet(
                    "困难问题",
                    "",
                    List.of(SheetColumn.text("单位", 24), SheetColumn.text("栏目", 16), SheetColumn.text("内容", 80)));
            rollup.difficulties().forEach(note -> notes.row(List.of(note.unit(), note.label(), note.text())));
        }
        return out.toByteArray();
    }

    /** The head of the annex: who fills in, and when. */
    static String line(Rollup rollup) {
        return "填报科室（单位）：" + rollup.office() + "        填报日期：" + day(rollup.today());
    }

    static String sent(Rollup rollup) {
        var period = rollup.period();
        var text = "应报 " + period.asked() + " 个单位，按时 " + period.of(BoardMark.IN_TIME) + " 个，迟报 "
                + period.of(BoardMark.LATE) + " 个，未报 " + period.owing() + " 个，免报 " + period.of(BoardMark.EXEMPT)
                + " 个。";
        var owed = period.owed().stream().map(BoardCell::unit).collect(Collectors.joining("、"));
        return owed.isEmpty() ? text : text + "未报单位：" + owed + "。";
    }

    static String difficulties(Rollup rollup) {
        var all = rollup.difficulties().stream()
                .map(note -> note.unit() + "：" + note.text())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? "无" : all;
    }

    private static List<List<String>> rows(RollupTask task) {
        var rows = new ArrayList<List<String>>();
        if (task.withoutLead()) {
            rows.add(List.of(task.title(), task.leader(), "（牵头科室未报）", ""));
        }
        for (var part : task.parts()) {
            var told = part.lead() ? part.told() : "【配合：" + part.unit() + "】" + part.told();
            var reason =
                    part.lead() || part.reason().isEmpty() ? part.reason() : "【" + part.unit() + "】" + part.reason();
            rows.add(List.of(task.title(), task.leader(), told, reason));
        }
        return rows;
    }

    private static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("牵头科室", 18),
                SheetColumn.text(COLUMNS.get(0), 34),
                SheetColumn.text(COLUMNS.get(1), 10),
                SheetColumn.text("报送单位", 24),
                SheetColumn.text(COLUMNS.get(2), 50),
                SheetColumn.text(COLUMNS.get(3), 34));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
