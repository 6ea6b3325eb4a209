package org.aiwei.ranking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RankingRuleRepository extends JpaRepository<RankingRule, UUID> {

    List<RankingRule> findByCampaignIdOrderByNoDesc(UUID campaignId);

    Optional<RankingRule> findFirstByCampaignIdOrderByNoDesc(UUID campaignId);
}
