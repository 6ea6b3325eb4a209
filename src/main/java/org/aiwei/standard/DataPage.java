package org.aiwei.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record DataPage(EditionFacts edition, List<Row> rows) {

    record Row(
            UUID id,
            int number,
            String name,
            String aspect,
            String definition,
            String unit,
            TargetOperator operator,
            String targetText,
            @Nullable BigDecimal targetValue,
            String supplier,
            int years) {

        static Row of(StandardDataItem item, String aspect) {
            return new Row(
                    item.getId(),
                    item.getNumber(),
                    item.getName(),
                    aspect,
                    item.getDefinition(),
                    item.getUnit(),
                    item.getOperator(),
                    item.getTargetText(),
                    Typed.plain(item.getTargetValue()),
                    item.getSupplier(),
                    item.getYears());
        }
    }
}
