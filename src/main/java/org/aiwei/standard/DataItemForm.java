package org.aiwei.standard;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record DataItemForm(
        @NotNull @Min(1) @Max(9999) Integer number,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID aspectId,
        @Size(max = 2000) String definition,
        @Size(max = 40) String unit,
        @NotNull TargetOperator operator,
        @Size(max = 200) String targetText,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal targetValue,
        @Size(max = 200) String supplier,
        @NotNull @Min(1) @Max(10) Integer years,
        @Nullable Long version) {

    DataItemForm {
        name = Typed.text(name);
        definition = Typed.text(definition);
        unit = Typed.text(unit);
        targetText = Typed.text(targetText);
        supplier = Typed.text(supplier);
    }

    static DataItemForm next(int number) {
        return new DataItemForm(number, "", null, "", "", TargetOperator.GE, "", null, "", 3, null);
    }

    static DataItemForm of(StandardDataItem item) {
        return new DataItemForm(
                item.getNumber(),
                item.getName(),
                item.getAspectId(),
                item.getDefinition(),
                item.getUnit(),
                item.getOperator(),
                item.getTargetText(),
                Typed.plain(item.getTargetValue()),
                item.getSupplier(),
                item.getYears(),
                item.getVersion());
    }

    /** Whether the operator compares numbers and none is given. */
    boolean lacksNumber() {
        return operator.needsNumber() && targetValue == null;
    }

    DataItemText text() {
        return new DataItemText(number, name, definition, unit, operator, targetText, targetValue, supplier, years);
    }
}
