package org.aiwei.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units owe, and their way from missing to accepted. */
@Service
@Transactional
@RequiredArgsConstructor
public class Reports {

    private final ReportRepository repository;
    private final RowRepository rows;
    private final PeriodRepository periods;
    private final ValueRepository values;
    private final ReportFinder finder;
    private final ReportPolicy policy;
    private final Filling filling;
    private final Sheet.Reader sheets;
    private final RowMaker maker;
    private final Organizations organizations;
    private final Clock clock;

    /** Without asking who looks: for modules above, after their own check. */
    @Transactional(readOnly = true)
    public ReportRef ref(UUID id) {
        var report = repository.findById(id).orElseThrow(() -> new RecordNotFound(Report.class, id));
        return ReportRef.of(report, finder.frame(report));
    }

    /** Reports of a collection's newest period, without asking who looks. */
    @Transactional(readOnly = true)
    public List<ReportRef> newest(UUID collectionId) {
        return periods.findByCollectionIdOrderByFromOnDesc(collectionId).stream()
                .limit(1)
                .flatMap(period -> repository.findByPeriodIdOrderByUnitPathAscIdAsc(period.getId()).stream())
                .map(report -> ReportRef.of(report, finder.frame(report)))
                .toList();
    }

    /** Lead departments that have not approved their rows yet, without asking who looks. */
    @Transactional(readOnly = true)
    public List<UUID> awaited(UUID id) {
        var report = repository.findById(id).orElseThrow(() -> new RecordNotFound(Report.class, id));
        var own = rows.findByReportIdOrderBySort(id);
        return new Review(finder.frame(report).collection(), report, own).awaited();
    }

    /** How many rows a report has. */
    @Transactional(readOnly = true)
    public int size(Actor actor, UUID id) {
        return finder.report(actor, id).rows().size();
    }

    /** What the hidden field of a form would carry now. */
    @Transactional(readOnly = true)
    public Long versionOf(Actor actor, UUID id) {
        return finder.report(actor, id).report().getVersion();
    }

    /** The unit sends it; refused while anything compulsory is missing. */
    public void submit(Actor actor, UUID id, @Nullable Long seenVersion) {
        repository.queue(id);
        var seen = unchanged(actor, id, seenVersion);
        policy.ensure(actor, seen.stand(), ReportAction.SUBMIT, seen.report());
        filling.ensureFillable(actor, seen);
        var gaps = Gaps.of(sheets.read(seen));
        if (!gaps.isEmpty()) {
            throw new RuleBroken("reporting.gaps", String.valueOf(gaps.size()));
        }
        move(actor, seen, ReportAction.SUBMIT, Said.nothing());
        seen.rows().forEach(ReportRow::reset);
        leadsDone(seen);
    }

    /** Takes it back before anybody has reviewed it. */
    public void withdraw(Actor actor, UUID id, @Nullable Long seenVersion) {
        repository.queue(id);
        var seen = unchanged(actor, id, seenVersion);
        policy.ensure(actor, seen.stand(), ReportAction.WITHDRAW, seen.report());
        if (!seen.review().untouched()) {
            throw new RuleBroken("reporting.WITHDRAW.reviewed");
        }
        move(actor, seen, ReportAction.WITHDRAW, Said.nothing());
    }

    /** The office accepts it, a lead department the rows of its assignments. */
    public void approve(Actor actor, UUID id, @Nullable Long seenVersion) {
        repository.queue(id);
        var seen = unchanged(actor, id, seenVersion);
        if (seen.stand().office()) {
            accept(actor, seen);
            return;
        }
        policy.ensure(actor, seen.stand(), ReportAction.APPROVE_ROWS, seen.report());
        var lead = lead(seen);
        if (!seen.review().waitsFor(seen.stand().leads())) {
            throw new RuleBroken("reporting.APPROVE_ROWS.nothing");
        }
        move(actor, seen, ReportAction.APPROVE_ROWS, new Said("", lead, null));
        var stamp = actor.stamp(clock.instant());
        seen.review().ledBy(seen.stand().leads()).forEach(row -> row.approve(stamp));
        leadsDone(seen);
    }

    private void accept(Actor actor, Seen seen) {
        if (seen.report().getStatus() == ReportStatus.SUBMITTED
                && !seen.review().leadsDone()) {
            var names = organizations.byIds(seen.review().awaited()).values().stream()
                    .map(unit -> unit.name())
                    .sorted()
                    .collect(Collectors.joining("、"));
            throw new RuleBroken("reporting.APPROVE.lead", names);
        }
        move(actor, seen, ReportAction.APPROVE, Said.nothing());
    }

    /**
     * Sends it back to who sent it.
     *
     * @param marked rows that need work
     */
    public void giveBack(Actor actor, UUID id, String reason, Set<UUID> marked, @Nullable Long seenVersion) {
        repository.queue(id);
        var seen = unchanged(actor, id, seenVersion);
        policy.ensure(actor, seen.stand(), ReportAction.RETURN, seen.report());
        boolean office = seen.stand().office();
        if (!office && !seen.review().waitsFor(seen.stand().leads())) {
            throw new RuleBroken("reporting.APPROVE_ROWS.nothing");
        }
        move(actor, seen, ReportAction.RETURN, new Said(reason.strip(), office ? null : lead(seen), null));
        values.keepReturned(id);
        seen.rows()
                .forEach(row -> row.returned(marked.contains(row.getId())
                        && (office || seen.stand().leads().contains(row.getLeadUnitId()))));
    }

    /** 免报. */
    public void exempt(Actor actor, UUID id, String reason, @Nullable Long seenVersion) {
        decide(actor, id, ReportAction.EXEMPT_UNIT, Said.of(reason), seenVersion);
    }

    public void undoExempt(Actor actor, UUID id, @Nullable Long seenVersion) {
        decide(actor, id, ReportAction.UNDO_EXEMPT, Said.nothing(), seenVersion);
    }

    /** Lets a unit fill in after the lock until a day, that day included. */
    public void unlock(Actor actor, UUID id, String reason, java.time.LocalDate until, @Nullable Long seenVersion) {
        if (until.isBefore(java.time.LocalDate.now(clock))) {
            throw new RuleBroken("reporting.UNLOCK.past");
        }
        decide(actor, id, ReportAction.UNLOCK, new Said(reason.strip(), null, until), seenVersion);
    }

    /** Adds rows for tasks that the unit got after its report was opened. */
    public void addRows(Actor actor, UUID id) {
        repository.queue(id);
        var seen = finder.report(actor, id);
        filling.ensureFillable(actor, seen);
        rows.saveAll(maker.added(seen.report(), seen.rows(), maker.missing(seen)));
    }

    private void decide(Actor actor, UUID id, ReportAction action, Said said, @Nullable Long seenVersion) {
        repository.queue(id);
        var seen = unchanged(actor, id, seenVersion);
        policy.ensure(actor, seen.stand(), action, seen.report());
        move(actor, seen, action, said);
    }

    private void move(Actor actor, Seen seen, ReportAction action, Said said) {
        if (action != ReportAction.UNDO_EXEMPT
                && !ReportPolicy.running(seen.campaign(), seen.frame().collection())) {
            throw new RuleBroken(
                    "reporting.collection.not-open", seen.frame().collection().getName());
        }
        seen.report().move(action, seen.frame(), said, actor.stamp(clock.instant()));
        repository.save(seen.report()); // publishes the move
    }

    private void leadsDone(Seen seen) {
        if (seen.review().leadsDone()) {
            seen.report().leadsApproved(clock.instant());
        }
    }

    private static UUID lead(Seen seen) {
        return List.copyOf(seen.stand().leads()).get(0);
    }

    private Seen unchanged(Actor actor, UUID id, @Nullable Long seenVersion) {
        var seen = finder.report(actor, id);
        StaleRecord.check(Report.class, id, seenVersion, seen.report().getVersion());
        return seen;
    }
}
