package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PeriodRepository extends JpaRepository<ReportPeriod, UUID> {

    List<ReportPeriod> findByCollectionIdOrderByFromOnDesc(UUID collectionId);

    Optional<ReportPeriod> findFirstByCollectionIdAndFromOnBeforeOrderByFromOnDesc(UUID collectionId, LocalDate day);
}
