package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit in one period. Timely, complete, approved and accepted are four different facts.
 *
 * @param timely first sent by its day, whatever became of it afterwards
 * @param complete sent and not sent back
 * @param approved by the lead departments
 * @param accepted by the office
 * @param exception last day of an exception from the lock
 */
record BoardCell(
        UUID reportId,
        UUID unitId,
        String unit,
        String kind,
        UUID periodId,
        BoardMark mark,
        boolean timely,
        boolean complete,
        boolean approved,
        boolean accepted,
        @Nullable LocalDate exception) {}
