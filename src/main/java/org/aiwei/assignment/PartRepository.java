package org.aiwei.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartRepository extends JpaRepository<AssignmentPart, UUID> {

    @Query("select part from AssignmentPart part join fetch part.assignment where part.id = :id")
    Optional<AssignmentPart> withAssignment(UUID id);

    @Query("""
            select part from AssignmentPart part
             where part.assignment.id in :ids
             order by part.role desc, part.unitPath, part.enteredAt, part.id
            """)
    List<AssignmentPart> of(Collection<UUID> ids);

    @Query("select part.campaignId from AssignmentPart part where part.id = :id")
    Optional<UUID> campaignOf(UUID id);

    /** Moves of one assignment's parts, and its voiding, happen one after the other. */
    @Query(
            value =
                    "select a.number from assignment a join assignment_part p on p.assignment_id = a.id where p.id = :id for no key update of a",
            nativeQuery = true)
    Optional<Integer> queueForAssignment(UUID id);

    /** Removes the chosen units of drafts; their rows are gone before others come. */
    default void discard(Collection<UUID> ids) {
        deleteAll(of(ids));
        flush();
    }

    @Query("""
            select distinct part.campaignId from AssignmentPart part
             where part.unitId = :unitId and part.status not in (DONE, REPLACED) and part.assignment.status <> VOID
            """)
    Set<UUID> campaignsAwaiting(UUID unitId);

    @Query("""
            select count(part) > 0 from AssignmentPart part
             where part.campaignId = :campaignId and part.unitId = :unitId and part.status <> REPLACED
               and part.assignment.status = ISSUED
            """)
    boolean busy(UUID campaignId, UUID unitId);
}
