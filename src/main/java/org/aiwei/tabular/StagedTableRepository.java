package org.aiwei.tabular;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StagedTableRepository extends JpaRepository<StagedTable, UUID> {

    Optional<StagedTable> findByIdAndOwnerId(UUID id, UUID ownerId);

    @Query("""
            select staged from StagedTable staged
             where staged.ownerId = :ownerId and staged.purpose = :purpose and staged.subjectId = :subjectId
               and staged.usedAt is null
             order by staged.createdAt desc, staged.id
            """)
    List<StagedTable> waiting(UUID ownerId, String purpose, UUID subjectId);

    @Modifying
    @Query("delete from StagedTable staged where staged.createdAt < :before")
    void deleteCreatedBefore(Instant before);
}
