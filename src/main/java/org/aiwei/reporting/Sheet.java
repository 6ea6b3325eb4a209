package org.aiwei.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.UnitPart;
import org.aiwei.assignment.UnitParts;
import org.aiwei.evidence.EvidenceRef;
import org.aiwei.evidence.EvidenceStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that stands in a report, read in a fixed number of statements. */
record Sheet(
        Seen seen,
        ReportForm form,
        Map<Slot, ReportValue> values,
        Map<UUID, List<EvidenceRef>> files,
        Map<UUID, UnitPart> parts) {

    @Nullable
    ReportValue value(@Nullable ReportRow row, ReportField field) {
        return values.get(new Slot(row == null ? null : row.getId(), field.getId()));
    }

    List<EvidenceRef> filesOf(@Nullable ReportValue value) {
        return value == null ? List.of() : files.getOrDefault(value.getId(), List.of());
    }

    /** Behind plan today: the reason has to be given. */
    boolean behind(@Nullable ReportRow row) {
        var part = row == null || row.getPartId() == null ? null : parts.get(row.getPartId());
        return part != null && part.behind();
    }

    boolean required(@Nullable ReportRow row, ReportField field) {
        return field.isRequired() || (field.isRequiredWhenBehind() && behind(row));
    }

    @Component
    @RequiredArgsConstructor
    static class Reader {

        private final FormRepository forms;
        private final ValueRepository values;
        private final EvidenceStore evidence;
        private final UnitParts parts;

        Sheet read(Seen seen) {
            var report = seen.report();
            var all = values.findByReportId(report.getId());
            var form = forms.findById(seen.frame().collection().getFormId()).orElseThrow();
            var ids = form.getFields().stream()
                    .filter(field -> field.getKind() == FieldKind.FILES)
                    .map(ReportField::getId)
                    .toList();
            var withFiles = all.stream()
                    .filter(value -> ids.contains(value.getFieldId()))
                    .map(ReportValue::getId)
                    .toList();
            var tasks = seen.frame().collection().getRowSource() == RowSource.TASKS
                    ? parts.of(seen.campaign(), List.of(report.getUnitId()))
                    : List.<UnitPart>of();
            return new Sheet(
                    seen,
                    form,
                    all.stream().collect(toMap(Slot::of, value -> value)),
                    evidence.of(ReportValue.SUBJECT, withFiles).stream().collect(groupingBy(EvidenceRef::subjectId)),
                    tasks.stream().collect(toMap(UnitPart::id, part -> part)));
        }
    }
}
