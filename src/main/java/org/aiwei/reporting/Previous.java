package org.aiwei.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the same unit wrote in the period before, matched by task or data item. */
@Component
@RequiredArgsConstructor
class Previous {

    private final PeriodRepository periods;
    private final ReportRepository reports;
    private final RowRepository rows;
    private final ValueRepository values;

    /** Texts by what they are about. */
    record Texts(Map<Place, String> all) {
        @Nullable
        String of(@Nullable ReportRow row, ReportField field) {
            return all.get(new Place(about(row), field.getId()));
        }
    }

    record Place(@Nullable UUID about, UUID fieldId) {}

    /** The unit itself finds what it wrote, others what was sent. */
    Texts of(Seen seen) {
        var period = seen.frame().period();
        return periods.findFirstByCollectionIdAndFromOnBeforeOrderByFromOnDesc(
                        period.getCollectionId(), period.getFromOn())
                .flatMap(before -> reports.findByPeriodIdAndUnitId(
                        before.getId(), seen.report().getUnitId()))
                .filter(report -> seen.stand().own() || report.getStatus().sent())
                .map(this::texts)
                .orElse(new Texts(Map.of()));
    }

    private Texts texts(Report report) {
        var byId = rows.findByReportIdOrderBySort(report.getId()).stream().collect(toMap(ReportRow::getId, row -> row));
        var all = new HashMap<Place, String>();
        for (var value : values.findByReportId(report.getId())) {
            if (!value.empty()) {
                var row = value.getRowId() == null ? null : byId.get(value.getRowId());
                all.put(new Place(about(row), value.getFieldId()), value.getText());
            }
        }
        return new Texts(all);
    }

    private static @Nullable UUID about(@Nullable ReportRow row) {
        if (row == null) {
            return null;
        }
        return row.getAssignmentId() == null ? row.getDataItemId() : row.getAssignmentId();
    }
}
