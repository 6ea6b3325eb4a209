package org.aiwei.campaign;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface CampaignRepository extends JpaRepository<Campaign, UUID>, JpaSpecificationExecutor<Campaign> {

    @Query("select count(c) > 0 from Campaign c where c.officeUnitId = :unitId and c.status in (DRAFT, PUBLISHED)")
    boolean runningAt(UUID unitId);

    /** Waits until a move of the campaign that is under way has ended, and lets none begin before this one has. */
    @Query(value = "select status from campaign where id = :id for share", nativeQuery = true)
    Optional<String> hold(UUID id);

    /** Waits until all that is going on inside the campaign has ended. */
    @Query(value = "select 1 from campaign where id = :id for no key update", nativeQuery = true)
    Optional<Integer> queue(UUID id);
}
