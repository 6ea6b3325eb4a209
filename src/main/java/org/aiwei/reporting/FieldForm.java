package org.aiwei.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record FieldForm(
        @NotBlank @Size(max = 100) @Nullable String label,
        @Size(max = 300) @Nullable String hint,
        @NotNull FieldKind kind,
        @NotNull FieldPlace place,
        @Size(max = 20) @Nullable String unitText,
        @Nullable Boolean required,
        @Nullable Boolean requiredWhenBehind,
        @Size(max = 2000) @Nullable String options,
        @Size(max = 20) @Nullable String min,
        @Size(max = 20) @Nullable String max,
        @Size(max = 60) @Nullable String factCode,
        @Nullable Long version) {

    static FieldForm blank(Long version) {
        return new FieldForm("", "", FieldKind.TEXT, FieldPlace.TAIL, "", true, false, "", "", "", "", version);
    }

    static FieldForm of(ReportField field, Long version) {
        return new FieldForm(
                field.getLabel(),
                field.getHint(),
                field.getKind(),
                field.getPlace(),
                field.getUnitText(),
                field.isRequired(),
                field.isRequiredWhenBehind(),
                field.getOptions(),
                field.getMin() == null
                        ? ""
                        : field.getMin().stripTrailingZeros().toPlainString(),
                field.getMax() == null
                        ? ""
                        : field.getMax().stripTrailingZeros().toPlainString(),
                field.getFactCode(),
                version);
    }

    /** Says beside the fields what is wrong; without errors what is wished. */
    @SuppressWarnings("NullAway") // validated
    @Nullable
    FieldText wanted(Errors errors) {
        var least = Typed.number(errors, "min", min);
        var most = Typed.number(errors, "max", max);
        if (least != null && most != null && least.compareTo(most) > 0) {
            errors.rejectValue("max", "reporting.field.range");
        }
        var choices = lines();
        if (kind == FieldKind.CHOICE && choices.size() < 2) {
            errors.rejectValue("options", "reporting.field.options.few");
        }
        boolean behind = Boolean.TRUE.equals(requiredWhenBehind);
        if (behind && place != FieldPlace.ROW) {
            errors.rejectValue("place", "reporting.field.behind.row");
        }
        return errors.hasErrors()
                ? null
                : new FieldText(
                        "",
                        Typed.text(label),
                        Typed.text(hint),
                        kind,
                        place,
                        Typed.text(unitText),
                        Boolean.TRUE.equals(required),
                        behind,
                        kind == FieldKind.CHOICE ? choices : List.of(),
                        kind == FieldKind.NUMBER ? least : null,
                        kind == FieldKind.NUMBER ? most : null,
                        Typed.text(factCode).isEmpty() ? null : Typed.text(factCode));
    }

    private List<String> lines() {
        return Typed.text(options)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
