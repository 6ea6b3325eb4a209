package org.aiwei.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office reminds all units that have not reported, not oftener than every four hours. */
@Service
@Transactional
@RequiredArgsConstructor
class Nudges {

    private static final Duration PAUSE = Duration.ofHours(4);

    private final BoardChoices choices;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The last one. */
    record Last(String actorName, LocalDateTime at) {}

    /** @return how many units were reminded */
    int remind(Actor actor, UUID periodId) {
        var chosen = choices.ofPeriod(actor, periodId);
        if (!chosen.office()) {
            throw new AccessDeniedException(
                    actor.name() + " does not run " + chosen.campaign().name());
        }
        var now = clock.instant();
        jdbc.sql("select 1 from report_period where id = ? for update")
                .param(periodId)
                .query(Integer.class)
                .single();
        ensureRested(last(periodId).orElse(null), now);
        var owed = owed(periodId);
        if (owed.isEmpty()) {
            throw new RuleBroken("reporting.nudge.nobody");
        }
        var stamp = actor.stamp(now);
        jdbc.sql(
                        "insert into report_nudge (id, period_id, units, actor_id, actor_name, nudged_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), periodId, owed.size(), actor.id(), actor.name(), at(now))
                .update();
        events.publishEvent(nudged(owed, stamp));
        owed.forEach(report -> events.publishEvent(report.reminded(false, stamp)));
        return owed.size();
    }

    @Transactional(readOnly = true)
    Optional<Last> last(UUID periodId) {
        return jdbc.sql("""
                select actor_name, nudged_at from report_nudge where period_id = ? order by nudged_at desc, id limit 1
                """)
                .param(periodId)
                .query((row, number) -> new Last(
                        row.getString(1),
                        LocalDateTime.ofInstant(row.getTimestamp(2).toInstant(), clock.getZone())))
                .optional();
    }

    private List<OwedReport> owed(UUID periodId) {
        return jdbc.sql(
                        OwedReport.SELECT
                                + " where v.period_id = ? and v.status in ('MISSING', 'DRAFT', 'RETURNED') order by unit_order(v.unit_path), v.report_id")
                .param(periodId)
                .query(OwedReport.class)
                .list();
    }

    private void ensureRested(@Nullable Last last, Instant now) {
        if (last != null && last.at().plus(PAUSE).isAfter(LocalDateTime.ofInstant(now, clock.getZone()))) {
            var next = last.at().plus(PAUSE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            throw new RuleBroken("reporting.nudge.soon", last.actorName(), next.toString());
        }
    }

    private OffsetDateTime at(Instant now) {
        return OffsetDateTime.ofInstant(now, clock.getZone());
    }

    private static PeriodNudged nudged(List<OwedReport> owed, Actor.Stamp stamp) {
        var first = owed.get(0);
        return new PeriodNudged(
                first.collectionId(),
                first.campaignId(),
                first.collection() + " " + first.label(),
                owed.stream().map(OwedReport::unitName).collect(Collectors.joining("、")),
                stamp.actorId(),
                stamp.actorName(),
                stamp.at());
    }
}
