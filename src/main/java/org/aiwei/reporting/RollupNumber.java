package org.aiwei.reporting;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number that a unit reported, and where it stands. */
record RollupNumber(
        UUID reportId,
        @Nullable UUID rowId,
        UUID fieldId,
        String unitName,
        String title,
        String label,
        BigDecimal number,
        String unitText) {

    /** As a paper shows it: 讲座 12 场. */
    public String text() {
        return label + " " + plain() + unitText;
    }

    public String plain() {
        return number.stripTrailingZeros().toPlainString();
    }
}
