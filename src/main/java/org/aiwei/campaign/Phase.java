package org.aiwei.campaign;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A stretch of the campaign. Both days belong to it; phases may touch or overlap. */
@Embeddable
public record Phase(String name, LocalDate fromOn, LocalDate toOn, String tasks) {

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }

    @Override
    public String toString() {
        return name + " " + fromOn + " … " + toOn + (tasks.isBlank() ? "" : ": " + tasks);
    }

    Phase shifted(int years) {
        return new Phase(name, fromOn.plusYears(years), Shift.endOfStretch(toOn, years), tasks);
    }
}
