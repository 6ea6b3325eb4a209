package org.aiwei.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.RectificationLimit;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closed items looked at again. */
@Service
@Transactional
@RequiredArgsConstructor
public class LookBacks {

    private final LookBackRows rows;
    private final ItemFinder finder;
    private final FollowUpPolicy policy;
    private final Rectifications rectifications;
    private final Campaigns campaigns;
    private final WorkCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** It is still as it was when it was closed. */
    public void hold(Actor actor, UUID id, String note) {
        end(actor, id, LookBackOutcome.HELD, note);
    }

    /** It is as bad as before: it is opened again, with the campaign's limit from today. */
    public void relapse(Actor actor, UUID id, String note) {
        if (note.isBlank()) {
            throw new RuleBroken("rectification.lookBack.note");
        }
        var item = end(actor, id, LookBackOutcome.RELAPSED, note);
        var move = Move.saying(note).until(due(item));
        rectifications.move(actor, item.getId(), RectificationAction.REOPEN, move);
    }

    private Rectification end(Actor actor, UUID id, LookBackOutcome outcome, String note) {
        var wanted = rows.find(id).orElseThrow(() -> new RecordNotFound(LookBack.class, id));
        var seen = finder.toMove(actor, wanted.rectificationId()); // the item first, as whoever reopens it does
        policy.ensureLooksBack(actor, seen);
        var found = rows.lock(id);
        if (found.outcome() != null) {
            throw new RuleBroken("rectification.lookBack.done");
        }
        var by = actor.stamp(clock.instant());
        rows.end(id, outcome, note.strip(), by);
        events.publishEvent(found.done(RectificationRef.of(seen.item()), outcome, note.strip(), by));
        return seen.item();
    }

    /** When it would be due if it were opened again today. */
    LocalDate due(Rectification item) {
        var kind = item.getFound().severity();
        var today = LocalDate.now(clock);
        var limit = campaigns
                .rules(item.getCampaignId())
                .limit(kind)
                .or(() -> RectificationLimit.usual().stream()
                        .filter(usual -> usual.kind() == kind)
                        .findFirst());
        return limit.map(given -> given.counting() == Counting.WORKDAYS
                        ? calendar.plusWorkdays(today, given.days())
                        : today.plusDays(given.days()))
                .orElse(today);
    }
}
