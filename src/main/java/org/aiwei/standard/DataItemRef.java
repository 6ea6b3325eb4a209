package org.aiwei.standard;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data item as other modules know it.
 *
 * @param supplier who delivers the value, as the standard names it
 * @param years for how many statistical years it is asked
 */
public record DataItemRef(
        UUID id,
        UUID editionId,
        int number,
        String name,
        String definition,
        String unit,
        TargetOperator operator,
        String targetText,
        @Nullable BigDecimal targetValue,
        String supplier,
        int years) {

    static DataItemRef of(StandardDataItem item) {
        return new DataItemRef(
                item.getId(),
                item.getEditionId(),
                item.getNumber(),
                item.getName(),
                item.getDefinition(),
                item.getUnit(),
                item.getOperator(),
                item.getTargetText(),
                item.getTargetValue(),
                item.getSupplier(),
                item.getYears());
    }
}
