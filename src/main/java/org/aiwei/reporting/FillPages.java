package org.aiwei.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A report as it is filled in, and as it is read. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class FillPages {

    private final ReportFinder finder;
    private final ReportPolicy policy;
    private final Filling filling;
    private final Sheet.Reader sheets;
    private final Previous previous;
    private final Facts facts;
    private final Gathering gathering;
    private final RowMaker maker;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final PageRoom room;
    private final Clock clock;

    /** In place of a step: the first one on which the person has something to write; all at once when that are several. */
    static final int FIRST_GAP = -1;

    /** @param step 0 for all on one page */
    FillPage fill(Actor actor, UUID id, int step, Map<Slot, Cells.Clash> clashes) {
        var seen = finder.report(actor, id);
        var sheet = sheets.read(seen);
        var steps = Steps.of(sheet.form(), seen.rows());
        boolean whole = room.takesAll(sheet.form(), seen.rows().size());
        int wanted = step == FIRST_GAP ? firstGap(sheet, whole) : step;
        int shown = wanted == 0 && !whole ? 1 : Math.min(wanted, steps.size());
        var cells = new Cells(sheet, previous.of(seen), clashes);
        var parts = steps.stream()
                .filter(each -> shown == 0 || each.number() == shown)
                .map(each -> part(sheet, cells, each, shown > 0))
                .toList();
        return page(seen, sheet, steps, shown, parts);
    }

    /** What the system fills in by itself is no reason to begin there. */
    private static int firstGap(Sheet sheet, boolean whole) {
        var known = sheet.form().getFields().stream()
                .filter(field -> field.getFactCode() != null)
                .map(ReportField::getLabel)
                .toList();
        var steps = Gaps.of(sheet).stream()
                .filter(gap -> gap.row() != null || !known.contains(gap.label()))
                .map(Gaps.Gap::step)
                .distinct()
                .toList();
        return steps.isEmpty() ? 1 : whole && steps.size() > 1 ? 0 : steps.get(0);
    }

    /** What a person may read of it, nothing to be typed. */
    FillPage read(Actor actor, UUID id) {
        var seen = finder.report(actor, id);
        var sheet = sheets.read(seen);
        var cells = new Cells(sheet, previous.of(seen), Map.of());
        var steps = Steps.of(sheet.form(), seen.rows());
        var parts = steps.stream()
                .filter(step -> readable(seen, step))
                .map(step -> part(sheet, cells, step, false))
                .toList();
        return page(seen, sheet, steps, 0, parts);
    }

    private boolean readable(Seen seen, Steps.Step step) {
        var row = step.row();
        return row == null
                ? seen.stand().whole() && policy.reads(seen.stand(), seen.report())
                : policy.reads(seen.stand(), seen.report(), row);
    }

    private FillPage.Part part(Sheet sheet, Cells cells, Steps.Step step, boolean alone) {
        var row = step.row();
        return new FillPage.Part(
                step.number(),
                step.place(),
                row == null ? null : row.getId(),
                row == null ? null : row.getAssignmentId(),
                row == null ? "" : row.getTitle(),
                row == null ? "" : row.getLeadLeader(),
                sheet.behind(row),
                row != null && row.isMarked(),
                row == null ? null : row.getApprovedByName(),
                cells.of(step),
                alone && row != null ? facts.of(sheet.seen(), row) : List.of(),
                alone ? gathering.of(sheet.seen(), row) : List.of());
    }

    private FillPage page(Seen seen, Sheet sheet, List<Steps.Step> steps, int step, List<FillPage.Part> parts) {
        var report = seen.report();
        var frame = seen.frame();
        var fillable = filling.fillable(seen);
        var gaps = fillable ? Gaps.of(sheet) : List.<Gaps.Gap>of();
        var period = frame.period();
        return new FillPage(
                report.getId(),
                report.getVersion(),
                report.getCollectionId(),
                report.getCampaignId(),
                seen.campaign().name(),
                frame.title(),
                report.getUnitName(),
                period.due(),
                frame.collection().rule(campaigns.phases(seen.campaign().id())),
                ChronoUnit.DAYS.between(LocalDate.now(clock), period.getDueOn()),
                report.late(period, clock.instant()),
                locked(seen),
                report.getLockedExceptionUntil(),
                report.getStatus(),
                report.getReviewRemark(),
                report.getReviewedByName(),
                CollectionSource.local(report.getSubmittedAt()),
                report.getSubmittedByName(),
                CollectionSource.local(report.getSavedAt()),
                report.getSavedByName(),
                frame.collection().getInstruction(),
                fillable,
                policy.reads(seen.stand(), report),
                step,
                room.takesAll(sheet.form(), seen.rows().size()),
                fillable ? links(steps, gaps) : List.of(),
                parts,
                gaps,
                fillable ? maker.missing(seen).size() : 0,
                policy.allowed(seen.stand(), report, seen.campaign(), seen.review()),
                awaited(seen),
                seen.stand().whole() ? moments(report) : List.of());
    }

    private boolean locked(Seen seen) {
        var report = seen.report();
        return report.getStatus().owed()
                && report.locked(
                        seen.frame().collection().isLockAfter(), seen.frame().period(), LocalDate.now(clock));
    }

    private static List<FillPage.Link> links(List<Steps.Step> steps, List<Gaps.Gap> gaps) {
        return steps.stream()
                .map(step -> new FillPage.Link(
                        step.number(),
                        step.place(),
                        step.row() == null ? "" : step.row().getTitle(),
                        gaps.stream().noneMatch(gap -> gap.step() == step.number()),
                        step.row() != null && step.row().isMarked()))
                .toList();
    }

    private List<String> awaited(Seen seen) {
        if (seen.report().getStatus() != ReportStatus.SUBMITTED || !seen.stand().whole()) {
            return List.of();
        }
        var ids = seen.review().awaited();
        return ids.isEmpty()
                ? List.of()
                : organizations.byIds(ids).values().stream()
                        .map(UnitRef::name)
                        .sorted()
                        .toList();
    }

    private static List<FillPage.Moment> moments(Report report) {
        return report.getTransitions().stream()
                .map(move -> new FillPage.Moment(
                        Objects.requireNonNull(CollectionSource.local(move.getOccurredAt())),
                        move.getActorName(),
                        move.getAction(),
                        move.getRemark()))
                .toList();
    }
}
