package org.aiwei.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value against the year before.
 *
 * @param percent of the value before; {@code null} when that was zero
 * @param course 1 better, -1 worse, 0 the same or not to be said
 */
public record YearChange(BigDecimal difference, @Nullable BigDecimal percent, int course) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@code null} when one of the two is no number. */
    static @Nullable YearChange of(DataTarget target, DataReading before, DataReading now) {
        if (before.number() == null || now.number() == null) {
            return null;
        }
        var difference = now.number().subtract(before.number());
        var percent = before.number().signum() == 0
                ? null
                : difference.multiply(HUNDRED).divide(before.number().abs(), 1, RoundingMode.HALF_UP);
        return new YearChange(difference, percent, difference.signum() * target.better());
    }

    /** With its sign, as a page shows it. */
    public String sign() {
        return (difference.signum() > 0 ? "+" : "")
                + difference.stripTrailingZeros().toPlainString();
    }
}
