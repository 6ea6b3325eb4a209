package org.aiwei.reporting;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FormRepository extends JpaRepository<ReportForm, UUID> {

    @Query("""
            select form from ReportForm form
             where form.ownerPath in :owners
             order by form.name, form.number desc, form.id
            """)
    List<ReportForm> ownedBy(Collection<String> owners);

    Optional<ReportForm> findFirstByOwnerPathAndReadyMadeOrderByNumberDescIdAsc(String ownerPath, String readyMade);

    /** Lets the version grow although only fields change. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select form from ReportForm form where form.id = :id")
    Optional<ReportForm> claimVersion(UUID id);

    /** Who would make a form of this name waits for who is making it; ends with the transaction. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", nativeQuery = true)
    String queue(String what);

    boolean existsByPreviousId(UUID id);
}
