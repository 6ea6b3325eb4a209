package org.aiwei.campaign;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface CampaignRepository extends JpaRepository<Campaign, UUID>, JpaSpecificationExecutor<Campaign> {

    @Query("select count(c) > 0 from Campaign c where c.officeUnitId = :unitId and c.status in (DRAFT, PUBLISHED)")
    boolean runningAt(UUID unitId);
}
