package org.aiwei.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** How far the lead departments are with a report. The unit's own rows and those of the office need nobody before it. */
record Review(ReportCollection collection, Report report, List<ReportRow> rows) {

    Review {
        rows = List.copyOf(rows);
    }

    /** Whether any of these departments still has rows to look at. */
    boolean waitsFor(Collection<UUID> departments) {
        return open().anyMatch(row -> departments.contains(row.getLeadUnitId()));
    }

    boolean leadsDone() {
        return open().findAny().isEmpty();
    }

    /** Nobody has reviewed any of it since it was sent. */
    boolean untouched() {
        return rows.stream().allMatch(row -> row.getApprovedAt() == null);
    }

    /** Departments that have not yet approved. */
    List<UUID> awaited() {
        return open().map(ReportRow::getLeadUnitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Rows that one of these departments leads for another unit. */
    Stream<ReportRow> ledBy(Collection<UUID> departments) {
        return rows.stream().filter(this::byOthers).filter(row -> departments.contains(row.getLeadUnitId()));
    }

    private Stream<ReportRow> open() {
        return collection.getReview() == ReviewPath.OFFICE
                ? Stream.empty()
                : rows.stream().filter(this::byOthers).filter(row -> row.getApprovedAt() == null);
    }

    private boolean byOthers(ReportRow row) {
        var lead = row.getLeadUnitId();
        return lead != null && !lead.equals(report.getUnitId()) && !lead.equals(collection.getOfficeUnitId());
    }
}
