package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RowRepository extends JpaRepository<ReportRow, UUID> {

    List<ReportRow> findByReportIdOrderBySort(UUID reportId);
}
