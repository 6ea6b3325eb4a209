package org.aiwei.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a field, and what it means as a number or a day where it is one.
 *
 * @param problem code of the rule that it breaks; the text is kept all the same, so that nothing is lost
 */
record Answer(
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        @Nullable String problem) {

    static Answer text(String text) {
        return new Answer(text, null, null, null);
    }
}
