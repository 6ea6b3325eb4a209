package org.aiwei.assignment.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;

/**
 * A table before its confirmation.
 *
 * @param tables how many tables the file has
 * @param others titles of further tables that would fit and were not read
 * @param names open points with one answer each, a form's worth of them
 * @param groups open points with many answers, one form each
 * @param settled points that a person has decided
 * @param more open points that do not fit onto the page yet
 * @param state rows shown; {@code null} for all
 */
record PreviewPage(
        UUID id,
        UUID campaignId,
        String campaign,
        boolean writable,
        boolean used,
        String fileName,
        String title,
        int tables,
        String others,
        List<String> unrecognised,
        List<Remark> passedOver,
        List<PointRow> names,
        List<PointRow> groups,
        List<PointRow> settled,
        int more,
        Map<RowState, Integer> counts,
        int total,
        @Nullable RowState state,
        Page<PreviewRow> rows) {

    private static final int POINTS = 40;
    private static final int GROUPS = 10;

    static PreviewPage of(CampaignRef campaign, Reading reading, @Nullable RowState state, @Nullable Integer page) {
        var names = new ArrayList<PointRow>();
        var groups = new ArrayList<PointRow>();
        var settled = new ArrayList<PointRow>();
        for (var entry : reading.points().entrySet()) {
            var point = entry.getKey();
            var list = !point.open() ? settled : point.kind() == PointKind.GROUP ? groups : names;
            list.add(PointRow.of(list.size(), point, entry.getValue(), reading.choices()));
        }
        var facts = reading.staged().corrections();
        return new PreviewPage(
                reading.staged().id(),
                campaign.id(),
                campaign.name(),
                campaign.status().editable(),
                reading.staged().used(),
                reading.staged().fileName(),
                reading.header().title(),
                Integer.parseInt(facts.getOrDefault(Decisions.TABLES, "1")),
                facts.getOrDefault(Decisions.OTHERS, ""),
                reading.header().unrecognised(),
                reading.passedOver(),
                first(names, POINTS),
                first(groups, GROUPS),
                first(settled, POINTS),
                Math.max(0, names.size() - POINTS) + Math.max(0, groups.size() - GROUPS),
                reading.counts(),
                reading.rows().size(),
                state,
                rows(reading, state, page));
    }

    public boolean isOpen() {
        return writable && !used;
    }

    public int getFailed() {
        return counts.getOrDefault(RowState.ERROR, 0) + counts.getOrDefault(RowState.OPEN, 0);
    }

    private static Page<PreviewRow> rows(Reading reading, @Nullable RowState state, @Nullable Integer page) {
        var wanted = reading.rows().stream()
                .filter(row -> state == null || row.state() == state)
                .toList();
        var cut = Paging.page(page, "number");
        int from = (int) Math.min(cut.getOffset(), wanted.size());
        var shown = wanted.subList(from, Math.min(from + cut.getPageSize(), wanted.size())).stream()
                .map(row -> PreviewRow.of(row, reading.choices()))
                .toList();
        return new PageImpl<>(shown, cut, wanted.size());
    }

    private static List<PointRow> first(List<PointRow> points, int most) {
        return points.stream().limit(most).toList();
    }
}
