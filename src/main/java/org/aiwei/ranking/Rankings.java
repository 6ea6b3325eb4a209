package org.aiwei.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezing a month with its rule and facts, publishing it, taking that back. */
@Service
@Transactional
@RequiredArgsConstructor
public class Rankings {

    private final RankingPeriodRepository repository;
    private final RankingRules rules;
    private final RankingReader reader;
    private final FactSource source;
    private final FrozenFacts frozen;
    private final Field field;
    private final RankingPolicy policy;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Keeps rule and facts of a month that is over; from then on its figures stay as they are.
     *
     * @throws RuleBroken while the month runs, when it is frozen already, or when the campaign does not run
     */
    public UUID freeze(Actor actor, UUID campaignId, YearMonth month) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureRuns(actor, campaign);
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("ranking.campaign.not-running", campaign.name());
        }
        var today = LocalDate.now(clock);
        if (!month.atEndOfMonth().isBefore(today)) {
            throw new RuleBroken("ranking.month.running", month);
        }
        lock(campaignId);
        if (repository.standing(campaignId, month.atDay(1)).isPresent()) {
            throw new RuleBroken("ranking.month.frozen", month);
        }
        var rule = rules.current(actor, campaign);
        var facts = source.of(campaignId, month, rule.read(), today);
        var period = RankingPeriod.freeze(campaign, month, rule.getId(), actor.stamp(clock.instant()));
        repository.saveAndFlush(period); // publishes that it was frozen
        frozen.keep(period.getId(), field.of(campaignId, facts), facts);
        return period.getId();
    }

    public void move(
            Actor actor, UUID campaignId, UUID periodId, RankingAction action, String remark, @Nullable Long seen) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureRuns(actor, campaign);
        var period = repository
                .findById(periodId)
                .filter(each -> each.getCampaignId().equals(campaignId))
                .orElseThrow(() -> new RecordNotFound(RankingPeriod.class, periodId));
        StaleRecord.check(RankingPeriod.class, periodId, seen, period.getVersion());
        period.move(action, remark, actor.stamp(clock.instant()));
        repository.saveAndFlush(period);
    }

    /** The tables of a month that is published, class by class, best first; empty while it is not. Asks nobody's leave. */
    @Transactional(readOnly = true)
    public List<RankedUnit> published(UUID campaignId, YearMonth month) {
        return repository.standing(campaignId, month.atDay(1)).stream()
                .filter(period -> period.getStatus() == RankingStatus.PUBLISHED)
                .flatMap(period -> reader.frozen(period).tables().stream())
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.figure() != null)
                        .map(row -> ranked(table.kind(), row)))
                .toList();
    }

    /** With fewer facts a unit is neither ranked nor praised. Asks nobody's leave. */
    @Transactional(readOnly = true)
    public int leastSample(UUID campaignId) {
        return reader.rule(campaignId).least();
    }

    private static RankedUnit ranked(String kind, Standing row) {
        var figure = Objects.requireNonNull(row.figure());
        return new RankedUnit(row.unitId(), row.name(), kind, figure.place(), figure.tied(), figure.score());
    }

    /** Two who freeze the same month wait for each other; the second finds what the first did. */
    private void lock(UUID campaign) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ranking ' || ?, 0)) is null")
                .param(campaign.toString())
                .query(Boolean.class)
                .single();
    }
}
