package org.aiwei.ranking;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a campaign's rule. */
@Service
@Transactional
@RequiredArgsConstructor
public class RankingRules {

    private final RankingRuleRepository repository;
    private final RankingPolicy policy;
    private final Campaigns campaigns;
    private final Clock clock;

    /**
     * Writes the next version; months that are frozen keep theirs.
     *
     * @param seen number of the version that stood in the form
     * @return the number of the new one
     */
    public int make(Actor actor, UUID campaignId, Rule wanted, String note, @Nullable Long seen) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureRuns(actor, campaign);
        if (wanted.counted().isEmpty()) {
            throw new RuleBroken("ranking.weights");
        }
        int last = last(campaignId);
        StaleRecord.check(RankingRule.class, campaignId, seen, (long) last);
        var rule = RankingRule.make(campaign, last + 1, wanted, note.strip(), actor.stamp(clock.instant()));
        return repository.saveAndFlush(rule).getNo();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<RankingRule> versions(UUID campaignId) {
        return repository.findByCampaignIdOrderByNoDesc(campaignId);
    }

    /** The version that holds now; the usual rule is written down when it is first needed. */
    RankingRule current(Actor actor, CampaignRef campaign) {
        return repository
                .findFirstByCampaignIdOrderByNoDesc(campaign.id())
                .orElseGet(() -> repository.saveAndFlush(
                        RankingRule.make(campaign, 1, Rule.usual(), "", actor.stamp(clock.instant()))));
    }

    private int last(UUID campaignId) {
        return repository
                .findFirstByCampaignIdOrderByNoDesc(campaignId)
                .map(RankingRule::getNo)
                .orElse(0);
    }
}
