package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.List;

/** A due date to come. */
record NextDue(String label, LocalDate opens, DueRule.Due due) {

    private static final int SHOWN = 5;

    static List<NextDue> of(
            DueRule rule, LocalDate starts, LocalDate ends, LocalDate today, DueRule.Calendar calendar) {
        if (ends.isBefore(starts) || ends.isAfter(starts.plusYears(10))) {
            return List.of();
        }
        return rule.spans(starts, ends).stream()
                .map(span -> new NextDue(PeriodOpening.label(rule, span), span.from(), rule.due(span, calendar)))
                .filter(next -> !next.due().on().isBefore(today))
                .limit(SHOWN)
                .toList();
    }
}
