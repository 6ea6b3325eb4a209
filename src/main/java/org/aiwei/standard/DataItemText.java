package org.aiwei.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a data item says.
 *
 * @param targetText the target as people read it
 * @param targetValue the target as a number, where the operator compares numbers
 * @param supplier who delivers the value
 * @param years for how many statistical years it is asked, counted back from the year of review
 */
record DataItemText(
        int number,
        String name,
        String definition,
        String unit,
        TargetOperator operator,
        String targetText,
        @Nullable BigDecimal targetValue,
        String supplier,
        int years) {}
