package org.aiwei.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day as edited.
 *
 * @param kind missing: as the plain week says
 */
record DayForm(
        @NotNull LocalDate day,
        @Nullable DayKind kind,
        @Size(max = 60) String note,
        @Nullable Long version) {

    DayForm {
        note = note == null ? "" : note.strip();
    }

    static DayForm of(LocalDate day, @Nullable CalendarDay entry) {
        return entry == null
                ? new DayForm(day, null, "", null)
                : new DayForm(day, entry.getKind(), entry.getNote(), entry.getVersion());
    }
}
