package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the system knows about the work a row tells of. */
@Component
@RequiredArgsConstructor
class Facts {

    private final ObjectProvider<ReportFacts> sources;

    /**
     * @param label message key of the source's name
     * @param key names the fact among those of the row
     */
    record Known(String code, String label, String key, ReportFacts.Fact fact) {}

    List<Known> of(Seen seen, @Nullable ReportRow row) {
        var known = new ArrayList<Known>();
        sources.stream()
                .sorted(java.util.Comparator.comparing(ReportFacts::code))
                .forEach(source -> {
                    int number = 0;
                    for (var fact : of(source, seen, row)) {
                        known.add(new Known(source.code(), source.label(), source.code() + ":" + number++, fact));
                    }
                });
        return known;
    }

    static List<ReportFacts.Fact> of(ReportFacts source, Seen seen, @Nullable ReportRow row) {
        var period = seen.frame().period();
        return source.of(
                seen.report().getUnitId(),
                row == null ? null : row.getAssignmentId(),
                period.getFromOn(),
                period.getToOn());
    }
}
