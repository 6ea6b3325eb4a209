package org.aiwei.assignment;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetRows;
import org.aiwei.tabular.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matrix as the paper's own table, in the columns an import reads again. */
@Component
class MatrixPaper {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("专项行动名称", 18),
            SheetColumn.text("序号", 6),
            SheetColumn.text("工作内容", 44),
            SheetColumn.text("牵头领导", 12),
            SheetColumn.text("牵头科室", 20),
            SheetColumn.text("配合科室（单位）", 32),
            SheetColumn.date("完成时限"),
            SheetColumn.text("责任人", 14),
            SheetColumn.text("工作措施", 30),
            SheetColumn.text("层级责任", 14),
            SheetColumn.text("标签", 12),
            SheetColumn.text("指标编号", 12));

    private static final int LEADER = 3;

    static String fileName(CampaignRef campaign) {
        return campaign.name() + " 任务分解表.xlsx";
    }

    void write(OutputStream out, CampaignRef campaign, MatrixFilter filter, List<MatrixLine> lines) {
        try (var writer = new SheetWriter(out)) {
            var title = campaign.name() + " 目标任务分解表";
            fill(writer.sheet("任务分解表", title, COLUMNS), filter, lines);
        }
    }

    /** Repeated cells are one cell, as the view has them: actions and leaders by action, leaders by leader. */
    private static void fill(SheetRows rows, MatrixFilter filter, List<MatrixLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            rows.row(cells(lines.get(i)));
            if (filter.viewName().equals("action")) {
                merge(
                        rows,
                        0,
                        ends(lines, i, true),
                        !lines.get(i).row().action().isEmpty());
            }
            if (!filter.everyPart()) {
                merge(
                        rows,
                        LEADER,
                        ends(lines, i, false),
                        !lines.get(i).leader().isEmpty());
            }
        }
    }

    private static void merge(SheetRows rows, int column, int span, boolean filled) {
        if (filled) {
            rows.mergeUp(column, span);
        }
    }

    /** How many lines the group has that ends with this line; 0 when it goes on. */
    private static int ends(List<MatrixLine> lines, int at, boolean first) {
        if (at + 1 < lines.size() && span(lines.get(at + 1), first) == 0) {
            return 0;
        }
        int start = at;
        while (span(lines.get(start), first) == 0) {
            start--;
        }
        return at - start + 1;
    }

    private static int span(MatrixLine line, boolean first) {
        return first ? line.first() : line.second();
    }

    private static List<@Nullable Object> cells(MatrixLine line) {
        var row = line.row();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.action());
        cells.add(row.seq());
        cells.add(row.content());
        cells.add(line.leader());
        cells.add(line.lead());
        cells.add(String.join("、", line.cooperating()));
        cells.add(row.due());
        cells.add(row.responsiblePerson());
        cells.add(row.measures());
        cells.add(row.level());
        cells.add(String.join("、", row.tags().stream().map(MatrixPaper::word).toList()));
        cells.add(line.requirement());
        return cells;
    }

    private static String word(Tag tag) {
        return switch (tag) {
            case KEY -> "重点";
            case DIFFICULT -> "难点";
            case BLOCKED -> "堵点";
        };
    }
}
