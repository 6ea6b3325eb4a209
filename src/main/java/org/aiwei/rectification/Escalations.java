package org.aiwei.rectification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.LadderRung;
import org.aiwei.job.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the clock does with rectifications. Each item is done in a transaction of its own; one that fails stops no other. */
@Component
@RequiredArgsConstructor
class Escalations implements Recurring {

    private static final Logger log = LoggerFactory.getLogger(Escalations.class);

    private final ClimbingItems items;
    private final Climbing climbing;
    private final Endings endings;
    private final LookBackCalls lookBacks;
    private final Campaigns campaigns;
    private final Clock clock;

    @Override
    public String name() {
        return "rectification.escalation";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run(Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        each(endings.noticesOver(today), endings::finish);
        each(climbers(today), id -> climbing.climb(id, today, now));
        each(endings.reviewsOver(today), id -> endings.call(id, now));
        each(lookBacks.due(today), id -> lookBacks.call(id, now));
    }

    private List<UUID> climbers(LocalDate today) {
        var ladders = new HashMap<UUID, List<LadderRung>>();
        return items.near(today).stream()
                .filter(item -> !item.fresh(
                                ladders.computeIfAbsent(
                                        item.campaignId(),
                                        id -> campaigns.rules(id).ladder()),
                                today)
                        .isEmpty())
                .map(ClimbingItem::id)
                .toList();
    }

    private static void each(Collection<UUID> ids, Consumer<UUID> step) {
        for (var id : ids) {
            try {
                step.accept(id);
            } catch (RuntimeException e) {
                log.warn("left {} for the next run", id, e);
            }
        }
    }
}
