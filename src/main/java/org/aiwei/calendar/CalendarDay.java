package org.aiwei.calendar;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A day the plain week does not tell: a holiday, or a weekend day that is worked. */
@Entity
@Table(name = "work_calendar")
@Getter
@NoArgsConstructor(access = PROTECTED)
class CalendarDay extends AbstractAggregateRoot<CalendarDay> {

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
        entry.put(kind, note);
        return entry;
    }

    /** Part of a whole year's notice, which is told as one. */
    void put(DayKind newKind, String newNote) {
        kind = newKind;
        note = newNote;
    }

    void change(DayKind newKind, String newNote, Actor actor, Instant now) {
        put(newKind, newNote);
        registerEvent(CalendarChanged.day(day, newKind.name() + " " + newNote, actor, now));
    }

    /** Back to what the plain week says; the caller removes the row. */
    void withdraw(Actor actor, Instant now) {
        registerEvent(CalendarChanged.day(day, "", actor, now));
    }
}
