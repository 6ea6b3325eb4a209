package org.aiwei.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers what the system already knows when a unit begins to fill in, so that nobody types it. */
@Component
@RequiredArgsConstructor
class Prefill {

    /** Name of the unit that reports. */
    static final String UNIT = "report.unit";

    /** Day on which filling in began. */
    static final String TODAY = "report.today";

    private final ValueRepository values;
    private final ObjectProvider<ReportFacts> facts;
    private final Clock clock;

    void fill(Actor actor, Seen seen, ReportForm form) {
        var stamp = actor.stamp(clock.instant());
        for (var field : form.getFields()) {
            if (field.getFactCode() == null) {
                continue;
            }
            var rows = field.getPlace() == FieldPlace.ROW ? seen.rows() : List.<@Nullable ReportRow>of();
            if (field.getPlace() != FieldPlace.ROW) {
                answer(seen, null, field).ifPresent(answer -> write(seen, null, field, answer, stamp));
            }
            for (var row : rows) {
                answer(seen, row, field).ifPresent(answer -> write(seen, row, field, answer, stamp));
            }
        }
    }

    private void write(Seen seen, @Nullable ReportRow row, ReportField field, String text, Actor.Stamp stamp) {
        var rowId = row == null ? null : row.getId();
        var reportId = seen.report().getId();
        if (values.in(reportId, rowId, field.getId()).isEmpty()) {
            var value = ReportValue.blank(reportId, rowId, field.getId());
            value.write(Answers.read(field, text), ValueSource.FACT, stamp);
            values.save(value);
        }
    }

    private Optional<String> answer(Seen seen, @Nullable ReportRow row, ReportField field) {
        var code = field.getFactCode();
        if (UNIT.equals(code)) {
            return Optional.of(seen.report().getUnitName());
        }
        if (TODAY.equals(code)) {
            return Optional.of(LocalDate.now(clock).toString());
        }
        return facts.stream()
                .filter(known -> known.code().equals(code))
                .flatMap(known -> Facts.of(known, seen, row).stream())
                .reduce((one, last) -> last)
                .map(fact -> text(field, fact));
    }

    private static String text(ReportField field, ReportFacts.Fact fact) {
        return field.getKind() == FieldKind.NUMBER && fact.number() != null
                ? fact.number().toPlainString()
                : fact.text();
    }
}
