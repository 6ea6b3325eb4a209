package org.aiwei.calendar;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A year whose holiday notice has been entered. A year without this row is counted by the plain week alone. */
@Entity
@Table(name = "work_calendar_year")
@Getter
@NoArgsConstructor(access = PROTECTED)
class CalendarYear extends AbstractAggregateRoot<CalendarYear> {

    @Id
    private Integer year;

    @Version
    private Long version;

    private String source;

    static CalendarYear of(int year) {
        var entered = new CalendarYear();
        entered.year = year;
        entered.source = "";
        return entered;
    }

    void enter(String notice, Actor actor, Instant now) {
        source = notice;
        registerEvent(CalendarChanged.year(year, notice, actor, now));
    }
}
