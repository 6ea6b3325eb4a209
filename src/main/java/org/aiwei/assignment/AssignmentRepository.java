package org.aiwei.assignment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AssignmentRepository extends JpaRepository<Assignment, UUID> {

    @Query("select coalesce(max(assignment.number), 0) from Assignment assignment where assignment.campaignId = :id")
    int lastNumber(UUID id);

    @Query("select coalesce(max(assignment.seq), 0) from Assignment assignment where assignment.campaignId = :id")
    int lastSeq(UUID id);

    @Query("""
            select assignment.action from Assignment assignment
             where assignment.campaignId = :id and assignment.action <> '' and assignment.status <> VOID
             group by assignment.action order by min(assignment.number)
            """)
    List<String> actions(UUID id);

    /** Whoever numbers assignments of a campaign waits until the transaction before has ended. */
    @Query(value = "select count(pg_advisory_xact_lock(hashtextextended(cast(:id as text), 20)))", nativeQuery = true)
    long queueForNumbers(UUID id);

    @Query("select assignment.campaignId from Assignment assignment where assignment.id = :id")
    Optional<UUID> campaignOf(UUID id);

    /** Waits until moves of its parts that are under way have ended. */
    @Query(value = "select number from assignment where id = :id for no key update", nativeQuery = true)
    Optional<Integer> queue(UUID id);

    @Query(
            value = "select number from assignment where import_id = :importId order by id for no key update",
            nativeQuery = true)
    List<Integer> queueOfImport(UUID importId);

    /** Lets the version grow although only parts of the row change. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select assignment from Assignment assignment where assignment.id = :id")
    Optional<Assignment> claimVersion(UUID id);

    List<Assignment> findByCampaignIdAndStatusOrderByNumber(UUID campaignId, AssignmentStatus status);

    List<Assignment> findByCampaignIdOrderByNumber(UUID campaignId);

    List<Assignment> findByImportIdOrderByNumber(UUID importId);
}
