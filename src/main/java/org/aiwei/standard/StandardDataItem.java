package org.aiwei.standard;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A number that an edition asks for, with the target it is held against. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class StandardDataItem {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID editionId;

    private @Nullable UUID aspectId;

    private int number;
    private String name;
    private String definition;
    private String unit;

    @Enumerated(EnumType.STRING)
    private TargetOperator operator;

    private String targetText;

    private @Nullable BigDecimal targetValue;

    private String supplier;
    private int years;

    static StandardDataItem of(UUID id, UUID editionId, @Nullable UUID aspectId, DataItemText text) {
        var item = new StandardDataItem();
        item.id = id;
        item.editionId = editionId;
        item.put(aspectId, text);
        return item;
    }

    void put(@Nullable UUID newAspectId, DataItemText text) {
        aspectId = newAspectId;
        number = text.number();
        name = text.name();
        definition = text.definition();
        unit = text.unit();
        operator = text.operator();
        targetText = text.targetText();
        targetValue = text.targetValue();
        supplier = text.supplier();
        years = text.years();
    }

    DataItemText text() {
        return new DataItemText(
                number, name, definition, unit, operator, targetText, Typed.plain(targetValue), supplier, years);
    }
}
