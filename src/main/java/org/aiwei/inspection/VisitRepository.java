package org.aiwei.inspection;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VisitRepository extends JpaRepository<Visit, UUID>, JpaSpecificationExecutor<Visit> {

    /** Held against finishing while an answer is written; answers do not hold each other. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select visit from Visit visit where visit.id = :id")
    Optional<Visit> heldOpen(UUID id);

    /** Held for finishing: after all answers that are being written, before all others. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select visit from Visit visit where visit.id = :id")
    Optional<Visit> held(UUID id);

    @Query("select visit from Visit visit where visit.targetId = :targetId and visit.status = OPEN")
    Optional<Visit> openAt(UUID targetId);

    record Stand(UUID id, UUID targetId, VisitStatus status, Instant startedAt, String startedByName) {}

    @Query("""
            select new org.aiwei.inspection.VisitRepository$Stand(
                     visit.id, visit.targetId, visit.status, visit.startedAt, visit.startedByName)
              from Visit visit where visit.targetId in :targets order by visit.startedAt, visit.id
            """)
    List<Stand> standOf(Collection<UUID> targets);
}
