package org.aiwei.standard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StandardDataItemRepository extends JpaRepository<StandardDataItem, UUID> {

    List<StandardDataItem> findByEditionIdOrderByNumber(UUID editionId);

    List<StandardDataItem> findByEditionIdInOrderByEditionIdAscNumberAsc(Collection<UUID> editionIds);

    Optional<StandardDataItem> findByIdAndEditionId(UUID id, UUID editionId);

    Optional<StandardDataItem> findByEditionIdAndNumber(UUID editionId, int number);

    boolean existsByAspectId(UUID aspectId);

    @Query("select coalesce(max(item.number), 0) from StandardDataItem item where item.editionId = :editionId")
    int lastNumber(UUID editionId);

    @Query("""
            select new org.aiwei.standard.DataCount(item.editionId, count(item))
              from StandardDataItem item
             where item.editionId in :editionIds
             group by item.editionId
            """)
    List<DataCount> count(Collection<UUID> editionIds);
}
