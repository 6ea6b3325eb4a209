package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.UUID;

/** One report in a list. */
record OwedRow(
        UUID id,
        String title,
        String label,
        String campaign,
        String unit,
        ReportStatus status,
        LocalDate dueOn,
        long left,
        boolean late,
        boolean waitsForLead) {}
