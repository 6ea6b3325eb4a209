package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One question of a form. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ReportField {

    @Id
    private UUID id;

    private int sort;
    private String code;
    private String label;
    private String hint;

    @Enumerated(EnumType.STRING)
    private FieldKind kind;

    @Enumerated(EnumType.STRING)
    private FieldPlace place;

    private String unitText;
    private boolean required;
    private boolean requiredWhenBehind;
    private String options;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;
    private @Nullable String factCode;

    static ReportField of(int sort, FieldText text) {
        var field = new ReportField();
        field.id = UUID.randomUUID();
        field.sort = sort;
        field.code = text.code();
        field.write(text);
        return field;
    }

    void write(FieldText text) {
        label = text.label();
        hint = text.hint();
        kind = text.kind();
        place = text.place();
        unitText = text.unitText();
        required = text.required();
        requiredWhenBehind = text.requiredWhenBehind();
        options = String.join("\n", text.options());
        min = text.min();
        max = text.max();
        factCode = text.factCode();
    }

    void at(int place) {
        sort = place;
    }

    public List<String> choices() {
        return options.isEmpty() ? List.of() : List.of(options.split("\n"));
    }

    FieldText text() {
        return new FieldText(
                code, label, hint, kind, place, unitText, required, requiredWhenBehind, choices(), min, max, factCode);
    }
}
