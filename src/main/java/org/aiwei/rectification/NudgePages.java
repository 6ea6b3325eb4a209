package org.aiwei.rectification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been urged, when it may be again, and the words for the group. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class NudgePages {

    private static final int MOST = 100;

    private final ItemFinder finder;
    private final FollowUpPolicy policy;
    private final Campaigns campaigns;
    private final GroupMessage message;
    private final JdbcClient jdbc;
    private final Clock clock;

    NudgePage of(Actor actor, Collection<UUID> ids) {
        var items = new ArrayList<Rectification>();
        for (var id : ids.stream().distinct().sorted().limit(MOST).toList()) {
            var seen = finder.item(actor, id);
            policy.ensureNudges(actor, seen);
            items.add(seen.item());
        }
        var last = last(items.stream().map(Rectification::getId).toList());
        var rows = items.stream().map(item -> row(item, last.get(item.getId()))).toList();
        var waiting = items.stream().filter(RectificationNudges::waitsForUnit).toList();
        return new NudgePage(rows, message.of(waiting, LocalDate.now(clock)));
    }

    private NudgePage.Row row(Rectification item, @Nullable Instant last) {
        var hours = campaigns.rules(item.getCampaignId()).followUp().nudgeHours();
        var next = last == null ? null : last.plus(Duration.ofHours(hours));
        return new NudgePage.Row(
                item.getId(),
                item.getNo(),
                item.getFound().problem(),
                item.getUnitName(),
                item.getDueOn(),
                RectificationNudges.waitsForUnit(item),
                local(last),
                next == null || !next.isAfter(clock.instant()) ? null : local(next));
    }

    private Map<UUID, Instant> last(Collection<UUID> ids) {
        var last = new HashMap<UUID, Instant>();
        jdbc.sql("select rectification_id, max(at) as at from nudge where rectification_id = any (:ids) group by 1")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> last.put(
                        row.getObject("rectification_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
        return last;
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, clock.getZone());
    }
}
