package org.aiwei.reporting;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files in a report are read by who reads that place of it, and changed by the unit while it fills in. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ValueGuard implements EvidenceGuard {

    private final ValueRepository values;
    private final ReportRepository reports;
    private final ReportFinder finder;
    private final ReportPolicy policy;
    private final Filling filling;

    @Override
    public String subjectType() {
        return ReportValue.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID valueId) {
        return values.findById(valueId)
                .filter(value -> finder.maybe(actor, value.getReportId())
                        .filter(seen -> reads(seen, value))
                        .isPresent())
                .isPresent();
    }

    private boolean reads(Seen seen, ReportValue value) {
        var rowId = value.getRowId();
        if (rowId == null) {
            return seen.stand().whole() && policy.reads(seen.stand(), seen.report());
        }
        return seen.rows().stream()
                .filter(row -> row.getId().equals(rowId))
                .anyMatch(row -> policy.reads(seen.stand(), seen.report(), row));
    }

    @Override
    public boolean mayChange(Actor actor, UUID valueId) {
        return values.findById(valueId)
                .flatMap(value -> finder.maybe(actor, value.getReportId()))
                .filter(filling::fillable)
                .isPresent();
    }

    @Override
    public Place place(UUID valueId) {
        return values.findById(valueId)
                .flatMap(value -> reports.findById(value.getReportId()))
                .map(report -> new Place(
                        report.getCampaignId(),
                        report.getUnitPath(),
                        !report.getStatus().sent()))
                .orElseThrow(() -> new RecordNotFound(ReportValue.class, valueId));
    }
}
