package org.aiwei.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Look-backs follow the item: planned by its close-out, called on their day, dropped when it is opened again. */
@Component
@RequiredArgsConstructor
class LookBackCalls {

    private final LookBackRows rows;
    private final EscalationRows escalations;
    private final Rectifications rectifications;
    private final Campaigns campaigns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RectificationMoved moved) {
        var item = moved.item();
        if (verified(moved)) {
            plan(item, LocalDate.ofInstant(moved.occurredAt(), clock.getZone()));
        }
        if (moved.action() == RectificationAction.REOPEN) {
            drop(item, new Actor.Stamp(moved.actorId(), moved.actorName(), moved.occurredAt()));
        }
        if (!moved.to().open() || !moved.dueBefore().equals(item.dueOn())) {
            escalations.lapse(item.id(), moved.occurredAt());
        }
    }

    List<UUID> due(LocalDate today) {
        return rows.due(today);
    }

    @Transactional
    public void call(UUID id, Instant now) {
        if (rows.tell(id, now)) {
            var found = rows.lock(id);
            var item = rectifications.ref(found.rectificationId());
            events.publishEvent(new LookBackDue(id, item, found.dueOn(), now));
        }
    }

    /** Put right and found so; what was closed as untrue or merged has nothing that could relapse. */
    private static boolean verified(RectificationMoved moved) {
        return moved.to() == RectificationStatus.CLOSED
                && (moved.action() == RectificationAction.VERIFY
                        || moved.action() == RectificationAction.FINISH_NOTICE);
    }

    private void plan(RectificationRef item, LocalDate closedOn) {
        for (int days : campaigns.rules(item.campaignId()).followUp().lookBackDays()) {
            rows.plan(item.id(), item.reopened() + 1, days, closedOn.plusDays(days));
        }
    }

    private void drop(RectificationRef item, Actor.Stamp by) {
        for (var open : rows.open(item.id())) {
            rows.end(open.id(), LookBackOutcome.DROPPED, "", by);
            events.publishEvent(open.done(item, LookBackOutcome.DROPPED, "", by));
        }
    }
}
