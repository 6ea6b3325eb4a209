package org.aiwei.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DataValueRepository extends JpaRepository<DataValue, UUID> {

    List<DataValue> findByCampaignIdOrderByItemIdAscYearAsc(UUID campaignId);

    List<DataValue> findByCampaignIdAndItemIdIn(UUID campaignId, Collection<UUID> itemIds);

    List<DataValue> findByCampaignIdAndStatusOrderByItemIdAscYearAsc(UUID campaignId, DataStatus status);

    Optional<DataValue> findByCampaignIdAndItemIdAndYear(UUID campaignId, UUID itemId, int year);
}
