package org.aiwei.reporting;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.springframework.stereotype.Component;

/** Opens what has come since a collection was sent out: each period once, also those that were slept through. */
@Component
@RequiredArgsConstructor
class PeriodOpening {

    private final PeriodRepository periods;
    private final ReportRepository reports;
    private final RowRepository rows;
    private final RowMaker maker;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final WorkDays calendar;

    /**
     * The caller holds the collection.
     *
     * @return how many periods
     */
    int open(Actor actor, ReportCollection collection, LocalDate today, Instant now) {
        var campaign = campaigns.ref(collection.getCampaignId());
        if (!ReportPolicy.running(campaign, collection)) {
            return 0;
        }
        var rule = collection.rule(campaigns.phases(campaign.id()));
        var known = periods.findByCollectionIdOrderByFromOnDesc(collection.getId()).stream()
                .map(ReportPeriod::getFromOn)
                .collect(toSet());
        var wanted = rule.spans(collection.getStartsOn(), collection.getEndsOn()).stream()
                .filter(span -> begun(collection, span, today) && !known.contains(span.from()))
                .toList();
        for (var span : wanted) {
            var due = rule.due(span, calendar);
            var period = periods.save(ReportPeriod.open(collection, label(rule, span), span, due, now));
            owe(actor.stamp(now), campaign, new Frame(collection, period), recipients(collection, today));
        }
        return wanted.size();
    }

    /** One more unit owes what is running. */
    void widen(Actor actor, ReportCollection collection, UnitRef unit, LocalDate today, Instant now) {
        var campaign = campaigns.ref(collection.getCampaignId());
        periods.findByCollectionIdOrderByFromOnDesc(collection.getId()).stream()
                .filter(period -> !period.getDueOn().isBefore(today))
                .forEach(period -> owe(actor.stamp(now), campaign, new Frame(collection, period), List.of(unit)));
    }

    private void owe(Actor.Stamp stamp, CampaignRef campaign, Frame frame, List<UnitRef> units) {
        var owed = units.stream().map(unit -> Report.owed(frame, unit, stamp)).toList();
        reports.saveAll(owed); // publishes that they are owed
        rows.saveAll(maker.rows(campaign, frame, owed));
    }

    private List<UnitRef> recipients(ReportCollection collection, LocalDate today) {
        var ids = collection.getRecipients().stream().map(Recipient::unitId).toList();
        return organizations.byIds(ids).values().stream()
                .filter(unit -> organizations.unitOpenOn(unit.id(), today))
                .sorted(Comparator.comparing(unit -> unit.path().value()))
                .toList();
    }

    private static boolean begun(ReportCollection collection, DueRule.Span span, LocalDate today) {
        var published = Objects.requireNonNull(collection.getPublishedOn());
        return !span.from().isAfter(today)
                && !collection.getStartsOn().isAfter(today)
                && !span.to().isBefore(published);
    }

    /** Such as 2026-11 or 2026-Q4; what is due once carries the year. */
    static String label(DueRule rule, DueRule.Span span) {
        return switch (rule.rhythm()) {
            case MONTHLY -> span.from().toString().substring(0, 7);
            case QUARTERLY -> span.to().getYear() + "-Q" + (span.to().getMonthValue() / 3);
            case ONCE -> String.valueOf(span.to().getYear());
        };
    }
}
