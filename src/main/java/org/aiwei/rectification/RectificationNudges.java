package org.aiwei.rectification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: the office or a leader urges a unit, not more often than the campaign allows. */
@Service
@Transactional
@RequiredArgsConstructor
public class RectificationNudges {

    private static final int MOST = 100;

    private final ItemFinder finder;
    private final FollowUpPolicy policy;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Urges the units of all these items that may be urged now.
     *
     * @return what became of each, in a fixed order
     */
    public List<NudgeAnswer> nudge(Actor actor, Collection<UUID> ids) {
        var answers = new ArrayList<NudgeAnswer>();
        for (var id : ids.stream()
                .distinct()
                .sorted()
                .limit(MOST)
                .toList()) { // one order for all: no two wait for each other
            var seen = finder.toMove(actor, id);
            policy.ensureNudges(actor, seen);
            answers.add(nudge(actor, seen.item()));
        }
        return answers;
    }

    private NudgeAnswer nudge(Actor actor, Rectification item) {
        var ref = RectificationRef.of(item);
        var now = clock.instant();
        if (!waitsForUnit(item)) {
            return new NudgeAnswer(ref, NudgeAnswer.Result.IDLE, null);
        }
        var next = nextAfter(item);
        if (next.isPresent() && now.isBefore(next.get())) {
            return new NudgeAnswer(ref, NudgeAnswer.Result.TOO_SOON, next.get());
        }
        jdbc.sql("insert into nudge (id, rectification_id, actor_id, actor_name, at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), item.getId(), actor.id(), actor.name(), Timestamp.from(now))
                .update();
        events.publishEvent(new RectificationNudged(ref, actor.id(), actor.name(), now));
        return new NudgeAnswer(ref, NudgeAnswer.Result.SENT, now.plus(coolDown(item)));
    }

    /** Handed in, made public or ended: the unit has nothing to do. */
    static boolean waitsForUnit(Rectification item) {
        return switch (item.getStatus()) {
            case ISSUED, RECTIFYING, RETURN_ASKED, EXTENSION_ASKED, LONG_TERM_ASKED, LONG_TERM -> true;
            case SUBMITTED, PUBLIC_NOTICE, CLOSED, VOIDED -> false;
        };
    }

    private Optional<Instant> nextAfter(Rectification item) {
        return jdbc.sql("select max(at) from nudge where rectification_id = ?")
                .param(item.getId())
                .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .map(last -> last.plus(coolDown(item)));
    }

    private Duration coolDown(Rectification item) {
        return Duration.ofHours(campaigns.rules(item.getCampaignId()).followUp().nudgeHours());
    }
}
