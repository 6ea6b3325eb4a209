package org.aiwei.campaign;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A day by which something must stand, such as the units' own plans. */
@Embeddable
public record Milestone(String name, LocalDate dueOn, String note) {

    @Override
    public String toString() {
        return name + " " + dueOn + (note.isBlank() ? "" : ": " + note);
    }

    Milestone shifted(int years) {
        return new Milestone(name, dueOn.plusYears(years), note);
    }
}
