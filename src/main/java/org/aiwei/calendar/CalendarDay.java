package org.aiwei.calendar;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A day the plain week does not tell: a holiday, or a weekend day that is worked. */
@Entity
@Table(name = "work_calendar")
@Getter
@NoArgsConstructor(access = PROTECTED)
class CalendarDay {

    @Id
    private LocalDate day;

    @Version
    private Long version;

    @Enumerated(EnumType.STRING)
    private DayKind kind;

    private String note;

    static CalendarDay of(LocalDate day, DayKind kind, String note) {
        var entry = new CalendarDay();
        entry.day = day;
        entry.change(kind, note);
        return entry;
    }

    void change(DayKind newKind, String newNote) {
        kind = newKind;
        note = newNote;
    }
}
