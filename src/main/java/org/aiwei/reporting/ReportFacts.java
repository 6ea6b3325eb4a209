package org.aiwei.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Implemented, as a bean, by a module that knows something a report asks for. */
public interface ReportFacts {

    /** Such as {@code assignment.progress}; a form's field may name it. */
    String code();

    /** Message key of its name. */
    String label();

    /**
     * What the system knows about a unit's work in a period, both days included.
     *
     * @param assignmentId only what belongs to it; {@code null}: the unit as a whole
     */
    List<Fact> of(UUID unitId, @Nullable UUID assignmentId, LocalDate from, LocalDate to);

    /**
     * @param text a sentence that can be quoted as it stands
     * @param number what it comes to, where it is a number
     * @param href where it can be looked up
     */
    record Fact(String text, @Nullable BigDecimal number, String href) {}
}
