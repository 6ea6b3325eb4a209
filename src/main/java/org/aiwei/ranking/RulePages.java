package org.aiwei.ranking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignHeads;
import org.aiwei.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rule's page: its form, its versions, and last month as a rule would have it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class RulePages {

    private final RankingRules rules;
    private final RankingReader reader;
    private final RankingPolicy policy;
    private final Campaigns campaigns;
    private final CampaignHeads heads;
    private final Clock clock;

    RuleForm form(Actor actor, UUID campaignId) {
        policy.ensureRuns(actor, campaigns.visible(actor, campaignId));
        return RuleForm.of(reader.rule(campaignId));
    }

    /** @param tried {@code null}: nothing is tried out */
    RulePage page(Actor actor, UUID campaignId, @Nullable Rule tried) {
        policy.ensureRuns(actor, campaigns.visible(actor, campaignId));
        var month = YearMonth.now(clock).minusMonths(1);
        var versions = rules.versions(campaignId).stream()
                .map(rule -> new RulePage.Version(
                        rule.read(),
                        rule.getNote(),
                        rule.getMadeByName(),
                        LocalDateTime.ofInstant(rule.getMadeAt(), clock.getZone())))
                .toList();
        return new RulePage(
                heads.of(actor, campaignId),
                versions,
                tried == null ? null : month,
                tried,
                tried == null
                        ? List.of()
                        : reader.trial(campaignId, month, tried).tables());
    }
}
