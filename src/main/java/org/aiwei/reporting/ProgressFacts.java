package org.aiwei.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.UnitParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The notes a unit wrote about its tasks in the period, each with the percentage reached. */
@Component
@RequiredArgsConstructor
class ProgressFacts implements ReportFacts {

    private final UnitParts parts;
    private final Clock clock;

    @Override
    public String code() {
        return "assignment.progress";
    }

    @Override
    public String label() {
        return "reporting.fact.progress";
    }

    @Override
    public List<Fact> of(UUID unitId, @Nullable UUID assignmentId, LocalDate from, LocalDate to) {
        var begin = from.atStartOfDay(clock.getZone()).toInstant();
        return parts.notes(unitId, begin, ReportPeriod.end(to)).stream()
                .filter(note -> assignmentId != null && note.assignmentId().equals(assignmentId))
                .map(note -> new Fact(
                        note.text(), BigDecimal.valueOf(note.percent()), "/assignments/" + note.assignmentId()))
                .toList();
    }
}
