package org.aiwei.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that was reported in one field under one name, with the rows it is made of. */
record RollupTotal(UUID fieldId, String label, String unitText, BigDecimal total, List<RollupNumber> rows) {

    RollupTotal {
        rows = List.copyOf(rows);
    }

    static List<RollupTotal> of(List<RollupNumber> numbers) {
        var byField = new LinkedHashMap<String, List<RollupNumber>>();
        numbers.forEach(
                number -> byField.computeIfAbsent(number.fieldId() + number.label(), any -> new java.util.ArrayList<>())
                        .add(number));
        return byField.values().stream().map(RollupTotal::sum).toList();
    }

    /** That part of it that stands in one row of one report. */
    Optional<RollupTotal> in(UUID rowId) {
        var own = rows.stream().filter(number -> rowId.equals(number.rowId())).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(sum(own));
    }

    public String plain() {
        return total.stripTrailingZeros().toPlainString();
    }

    private static RollupTotal sum(List<RollupNumber> rows) {
        var first = rows.get(0);
        var total = rows.stream().map(RollupNumber::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RollupTotal(first.fieldId(), first.label(), first.unitText(), total, rows);
    }
}
