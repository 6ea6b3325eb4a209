package org.aiwei.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.aiwei.notice.WorkNote;
import org.jspecify.annotations.Nullable;

/**
 * What is told on one morning. A day that is told ahead and is free is told on the last working day before it, so that
 * no day is lost to a weekend or a holiday; what a morning missed, because nothing ran, the next one makes up.
 *
 * @param today a working day
 * @param next the working day after it
 * @param last the morning before it, not included in what this one tells
 * @param since when that was
 */
record Morning(
        LocalDate today,
        LocalDate next,
        LocalDate last,
        Instant since,
        List<Integer> aheadDays,
        Predicate<LocalDate> worked) {

    enum Kind {
        OVERDUE,
        TODAY,
        RETURNED,
        SOON,
        FRESH,
        NOTHING
    }

    Digest of(UUID person, Collection<WorkNote> open) {
        var counts = open.stream().collect(groupingBy(this::kind, counting()));
        return new Digest(
                UUID.randomUUID(),
                person,
                today,
                count(counts, Kind.OVERDUE),
                count(counts, Kind.TODAY),
                count(counts, Kind.SOON),
                count(counts, Kind.RETURNED),
                count(counts, Kind.FRESH));
    }

    private static int count(Map<Kind, Long> counts, Kind kind) {
        return counts.getOrDefault(kind, 0L).intValue();
    }

    /** Each thing is counted once, where it weighs most. */
    Kind kind(WorkNote note) {
        return kind(note.dueOn(), note.at().isAfter(since), note.returned());
    }

    /** @param arrived whether it is new since the morning before */
    Kind kind(@Nullable LocalDate due, boolean arrived, boolean returned) {
        if (due != null && due.isBefore(today)) {
            return Kind.OVERDUE;
        }
        if (due != null && due.isBefore(next)) {
            return Kind.TODAY;
        }
        if (arrived && returned) {
            return Kind.RETURNED;
        }
        if (due != null && aheadDays.stream().anyMatch(days -> toldNow(due.minusDays(days)))) {
            return Kind.SOON;
        }
        return arrived ? Kind.FRESH : Kind.NOTHING;
    }

    private boolean toldNow(LocalDate day) {
        var told = day;
        while (!worked.test(told)) {
            told = told.minusDays(1);
        }
        return told.isAfter(last) && !told.isAfter(today);
    }
}
