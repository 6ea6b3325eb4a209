package org.aiwei.calendar;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A year whose holiday notice has been entered. A year without this row is counted by the plain week alone. */
@Entity
@Table(name = "work_calendar_year")
@Getter
@NoArgsConstructor(access = PROTECTED)
class CalendarYear {

    @Id
    private Integer year;

    @Version
    private Long version;

    private String source;

    static CalendarYear of(int year, String source) {
        var entered = new CalendarYear();
        entered.year = year;
        entered.source = source;
        return entered;
    }

    void citing(String newSource) {
        source = newSource;
    }
}
