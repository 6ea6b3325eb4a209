package org.aiwei.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads a month: as it was frozen, or on trial as it is now. Asks nobody's leave; the callers do. */
@Component
@RequiredArgsConstructor
class RankingReader {

    private final RankingPeriodRepository periods;
    private final RankingRuleRepository rules;
    private final FactSource source;
    private final FrozenFacts frozen;
    private final Field field;
    private final Clock clock;

    Reading of(UUID campaign, YearMonth month) {
        return periods.standing(campaign, month.atDay(1))
                .map(this::frozen)
                .orElseGet(() -> trial(campaign, month, rule(campaign)));
    }

    Reading frozen(RankingPeriod period) {
        var rule = rules.findById(period.getRuleId()).orElseThrow().read();
        var facts = frozen.facts(period.getId());
        return new Reading(period, rule, facts, Scoring.tables(rule, frozen.units(period.getId()), facts));
    }

    Reading trial(UUID campaign, YearMonth month, Rule rule) {
        var facts = source.of(campaign, month, rule, LocalDate.now(clock));
        return new Reading(null, rule, facts, Scoring.tables(rule, field.of(campaign, facts), facts));
    }

    /** The newest version; the usual rule before anybody wrote one down. */
    Rule rule(UUID campaign) {
        return rules.findFirstByCampaignIdOrderByNoDesc(campaign)
                .map(RankingRule::read)
                .orElseGet(Rule::usual);
    }
}
