package org.aiwei.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RankingPeriodRepository extends JpaRepository<RankingPeriod, UUID> {

    @Query("""
            select period from RankingPeriod period
             where period.campaignId = :campaign and period.month = :month and period.status <> VOID
            """)
    Optional<RankingPeriod> standing(UUID campaign, LocalDate month);

    /** Newest month first, void ones too. */
    List<RankingPeriod> findByCampaignIdOrderByMonthDescFrozenAtDescIdAsc(UUID campaignId);
}
