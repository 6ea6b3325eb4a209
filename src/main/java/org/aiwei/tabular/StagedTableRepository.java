package org.aiwei.tabular;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StagedTableRepository extends JpaRepository<StagedTable, UUID> {

    Optional<StagedTable> findByIdAndOwnerId(UUID id, UUID ownerId);

    @Modifying
    @Query("delete from StagedTable staged where staged.createdAt < :before")
    void deleteCreatedBefore(Instant before);
}
