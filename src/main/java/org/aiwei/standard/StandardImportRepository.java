package org.aiwei.standard;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StandardImportRepository extends JpaRepository<StandardImport, UUID> {

    Optional<StandardImport> findByIdAndEditionIdAndActorId(UUID id, UUID editionId, UUID actorId);

    @Modifying
    @Query("delete from StandardImport waiting where waiting.createdAt < :before")
    void removeOlderThan(Instant before);
}
