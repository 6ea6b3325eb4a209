package org.aiwei.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReportRepository extends JpaRepository<Report, UUID> {

    /** Whoever fills in or decides about a report waits until the one before has ended. */
    @Query(value = "select status from report where id = :id for no key update", nativeQuery = true)
    Optional<String> queue(UUID id);

    Optional<Report> findByPeriodIdAndUnitId(UUID periodId, UUID unitId);

    List<Report> findByPeriodIdOrderByUnitPathAscIdAsc(UUID periodId);

    /** Beside the version: filling in a field is no change of the report itself. */
    @Modifying
    @Query("update Report report set report.savedAt = :at, report.savedByName = :name where report.id = :id")
    void saved(UUID id, Instant at, String name);
}
