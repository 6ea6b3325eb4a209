package org.aiwei.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CollectionRepository extends JpaRepository<ReportCollection, UUID> {

    List<ReportCollection> findByCampaignIdOrderByNameAscIdAsc(UUID campaignId);

    boolean existsByFormId(UUID formId);

    @Query(
            "select collection.id from ReportCollection collection where collection.status = OPEN order by collection.id")
    List<UUID> open();

    /** Openings and moves of one collection happen one after the other. */
    @Query(value = "select name from collection where id = :id for no key update", nativeQuery = true)
    Optional<String> queue(UUID id);
}
