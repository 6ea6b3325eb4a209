package org.aiwei.rectification;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.LightRule;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 整改台账: items as lists and counts. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Ledger {

    /** Nobody looks through more, and every page would carry them: the search finds a unit by its name. */
    private static final int CHOICES = 300;

    private final LedgerSource source;
    private final LightCounts tally;
    private final RectificationPolicy policy;
    private final DurableCloses closes;
    private final WorkCalendar calendar;
    private final Clock clock;

    LedgerPage page(Actor actor, LedgerFilter filter, @Nullable Integer page) {
        var question = question(actor, filter);
        var counts = tally.of(question);
        var cut = Paging.page(page, "due");
        var rows = source.rows(question, cut.getPageSize(), cut.getOffset());
        var units = source.units(question, CHOICES + 1);
        boolean many = units.size() > CHOICES;
        return new LedgerPage(
                filter,
                new PageImpl<>(rows, cut, counts.total(filter.light())),
                counts,
                source.campaigns(question),
                many ? source.unit(question) : units,
                many,
                actor.has(CAMPAIGN_OFFICER),
                filter.campaign() == null ? null : closes.of(actor, filter.campaign()));
    }

    /** The rows of a filter as this person sees them, in the ledger's order. */
    public List<LedgerRow> rows(Actor actor, LedgerFilter filter, int limit, long offset) {
        return source.rows(question(actor, filter), limit, offset);
    }

    public LedgerCounts counts(Actor actor, LedgerFilter filter) {
        return tally.of(question(actor, filter));
    }

    /** What a filter asks for, for those who read its rows in another way, such as papers. */
    LedgerSource.Question question(Actor actor, LedgerFilter filter) {
        var today = LocalDate.now(clock);
        var nearness = source.nearness();
        var sight = policy.visibleTo(actor);
        var values = sight.values();
        values.put("today", today);
        values.put("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        values.put("workdays", nearness.toArray(Integer[]::new));
        values.put(
                "soons",
                nearness.stream().map(days -> soon(days, today).toString()).toArray(String[]::new));
        values.put("own", actor.unitsAs(RectificationPolicy.UNIT).toArray(UUID[]::new));
        values.put("led", actor.unitsAs(UNIT_LEADER).toArray(UUID[]::new));
        filter.addTo(values);
        return new LedgerSource.Question(sight, filter, values, today);
    }

    private LocalDate soon(int workdays, LocalDate today) {
        return RectificationLight.soonUntil(new LightRule(workdays, 1, 2), today, calendar);
    }
}
