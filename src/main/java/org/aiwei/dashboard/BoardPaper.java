package org.aiwei.dashboard;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aiwei.dashboard.Board.Section;
import org.aiwei.document.FormPaper;
import org.aiwei.document.FormPaper.Cell;
import org.aiwei.document.FormPapers;
import org.aiwei.document.OfficialPaper.Column;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;

/** A board as a Word paper and as a sheet; papers are Chinese. */
final class BoardPaper {

    private static final FormPapers PAPERS = new FormPapers();
    private static final Map<String, String> TITLES = Map.of(
            "PHASE", "按阶段（任务）",
            "ACTION", "按行动（任务）",
            "LEADER", "按牵头领导（任务）",
            "DEPARTMENT", "按牵头科室（任务）",
            "KIND", "按单位类别（任务）",
            "ITEM_KIND", "按单位类别（整改）",
            "ITEM_UNIT", "按责任单位（整改）",
            "COOPERATING", "牵头任务的配合单位");
    private static final List<String> HEADS = List.of("分项", "名称", "合计", "逾期", "滞后", "临期", "暂停", "正常", "未开始", "已完成");
    private static final int[] SHARES = {20, 30, 8, 8, 8, 8, 8, 8, 8, 8};

    private BoardPaper() {}

    static String name(Board board) {
        return title(board) + "_" + board.today();
    }

    static byte[] docx(Board board) {
        var rows = new ArrayList<List<Cell>>();
        lines(board)
                .forEach(line -> rows.add(
                        line.stream().map(cell -> Cell.of(String.valueOf(cell))).toList()));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < HEADS.size(); i++) {
            columns.add(new Column(HEADS.get(i), SHARES[i]));
        }
        return PAPERS.docx(new FormPaper(title(board), above(board), columns, rows, List.of()));
    }

    static byte[] xlsx(Board board) {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            var columns = HEADS.stream()
                    .map(head -> SheetColumn.text(head, head.equals("分项") || head.equals("名称") ? 26 : 9))
                    .toList();
            var numbers = writer.sheet("看板", title(board) + "\n" + String.join("\n", above(board)), columns);
            lines(board).forEach(numbers::row);
            ageing(board, writer);
            reports(board, writer);
        }
        return out.toByteArray();
    }

    private static void ageing(Board board, SheetWriter writer) {
        var rows = writer.sheet("整改在办天数", "", List.of(SheetColumn.text("在办天数", 18), SheetColumn.text("件数", 10)));
        board.bands().forEach(band -> rows.row(List.of(band.name(), band.n())));
    }

    private static void reports(Board board, SheetWriter writer) {
        var heads = List.of("报送", "期次", "截止日", "应报", "按时", "迟报", "未报");
        var rows = writer.sheet(
                "报送", "", heads.stream().map(head -> SheetColumn.text(head, 14)).toList());
        board.periods()
                .forEach(period -> rows.row(List.of(
                        period.name(),
                        period.label(),
                        period.dueOn().toString(),
                        period.asked(),
                        period.timely(),
                        period.late(),
                        period.owed())));
    }

    private static String title(Board board) {
        var unit = board.unit();
        return board.head().name() + (unit == null ? "" : " " + unit.name()) + " 工作看板";
    }

    private static List<String> above(Board board) {
        var tasks = board.tasks();
        var items = board.items();
        var percent = board.durable().percent();
        return List.of(
                "数据截至 " + board.today(),
                "任务 " + tasks.total() + " 项：逾期 " + tasks.overdue() + "，临期或滞后 " + tasks.warned() + "，已完成 "
                        + tasks.of(Light.DONE) + "。整改 " + items.total() + " 件：逾期 " + items.overdue() + "，临期 "
                        + items.warned() + "，已销号 " + items.of(Light.DONE) + "，本月销号 " + board.closed() + "。",
                "销号保持率：" + (percent == null ? "不足 3 件，不计算" : percent + "%"));
    }

    private static List<List<Object>> lines(Board board) {
        var lines = new ArrayList<List<Object>>();
        lines.add(line("合计", "任务", board.tasks()));
        lines.add(line("合计", "整改", board.items()));
        for (Section section : board.sections()) {
            var title = TITLES.getOrDefault(section.code(), section.code());
            section.lines().forEach(line -> lines.add(line(title, line.name(), line.lights())));
        }
        return lines;
    }

    private static List<Object> line(String group, String name, Lights lights) {
        var cells = new ArrayList<Object>(Arrays.asList(group, name, lights.total()));
        for (var light : Light.values()) {
            cells.add(lights.of(light));
        }
        return cells;
    }
}
