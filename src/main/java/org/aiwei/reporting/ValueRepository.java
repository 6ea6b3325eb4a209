package org.aiwei.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ValueRepository extends JpaRepository<ReportValue, UUID> {

    List<ReportValue> findByReportId(UUID reportId);

    @Query("""
            select value from ReportValue value
             where value.reportId = :reportId and value.fieldId = :fieldId
               and (value.rowId = :rowId or (value.rowId is null and :rowId is null))
            """)
    Optional<ReportValue> in(UUID reportId, @Nullable UUID rowId, UUID fieldId);

    /** Keeps what a report said when it was sent back, so that the next review sees what changed. */
    @Modifying
    @Query("update ReportValue value set value.returnedText = value.text where value.reportId = :reportId")
    void keepReturned(UUID reportId);
}
