package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One item goes up as far as it has come: rungs, papers and news in one transaction. */
@Component
@RequiredArgsConstructor
class Climbing {

    private final ClimbingItems items;
    private final EscalationRows rows;
    private final StepPapers papers;
    private final Rectifications rectifications;
    private final Campaigns campaigns;
    private final ApplicationEventPublisher events;

    /** @return how many rungs were new */
    @Transactional
    public int climb(UUID id, LocalDate today, Instant now) {
        var found = items.lock(id);
        if (found.isEmpty()) {
            return 0;
        }
        var item = found.get();
        var fresh = item.fresh(campaigns.rules(item.campaignId()).ladder(), today);
        var reached = fresh.stream()
                .flatMap(rung -> rows.reach(item, rung, LadderReading.overtaken(rung, fresh), now).stream())
                .toList();
        take(id, reached, today, now);
        return reached.size();
    }

    private void take(UUID id, List<Escalation> reached, LocalDate today, Instant now) {
        if (reached.isEmpty()) {
            return;
        }
        var item = rectifications.ref(id);
        for (var rung : reached) {
            boolean acts = rung.status() == RungStatus.DONE && !rung.overtaken();
            var taken = acts ? papers.draw(Actor.clock(), rung, item, today) : rung;
            events.publishEvent(taken.news(item, Actor.clock().stamp(now), ""));
        }
    }
}
