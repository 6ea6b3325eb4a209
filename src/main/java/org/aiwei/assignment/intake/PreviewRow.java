package org.aiwei.assignment.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the preview: what stands on the paper, and what it was read as.
 *
 * @param fixes cells to be typed anew; only for a row with errors
 */
record PreviewRow(
        int number,
        int seq,
        String action,
        String content,
        Cell leader,
        Cell lead,
        Cell cooperating,
        Cell due,
        RowState state,
        List<Remark> reasons,
        List<Remark> notes,
        List<Fix> fixes) {

    private static final int SHOWN = 300;

    /** @param meant empty as long as it is not clear */
    record Cell(String written, String meant) {}

    record Fix(String key, String heading, String text) {}

    static PreviewRow of(TaskRow row, Choices choices) {
        var draft = row.draft();
        var paper = row.paper();
        var fixes = row.problems().stream()
                .map(Remark::column)
                .filter(column -> !column.isEmpty())
                .distinct()
                .map(column -> new Fix(
                        Decisions.cellKey(paper.number(), column), PaperColumns.heading(column), paper.text(column)))
                .toList();
        return new PreviewRow(
                paper.number(),
                paper.seq(),
                Words.cut(draft.action(), SHOWN),
                Words.cut(draft.content(), SHOWN),
                cell(paper, PaperColumns.LEADER, one(draft.leadLeaderId(), choices.leaders())),
                cell(paper, PaperColumns.LEAD, one(draft.leadUnitId(), choices.units())),
                cell(paper, PaperColumns.COOPERATING, names(draft.cooperatingUnitIds(), choices)),
                cell(paper, PaperColumns.DUE, day(draft.dueOn())),
                row.state(),
                reasons(row),
                row.notes(),
                fixes);
    }

    /** Why a row is not taken: what is wrong with it, and what is still open. */
    static List<Remark> reasons(TaskRow row) {
        var reasons = new ArrayList<>(row.problems());
        row.openPoints().stream()
                .map(point -> Remark.of(column(row, point), "open." + point.kind(), point.text()))
                .forEach(reasons::add);
        return reasons;
    }

    private static String column(TaskRow row, Point point) {
        var inLead = point.kind() == PointKind.UNIT
                && row.paper().text(PaperColumns.LEAD).contains(point.text());
        return inLead ? PaperColumns.LEAD : point.kind().column();
    }

    private static Cell cell(PaperRow paper, String column, String meant) {
        return new Cell(Words.cut(paper.text(column), SHOWN), meant);
    }

    private static String one(@Nullable UUID id, java.util.Map<String, String> texts) {
        return id == null ? "" : texts.getOrDefault(id.toString(), "");
    }

    private static String names(List<UUID> ids, Choices choices) {
        Stream<String> names = ids.stream().map(id -> one(id, choices.units()));
        return names.collect(Collectors.joining("、"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
