package org.aiwei.reporting;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value as it was typed, and the number in it if it is one. */
record DataReading(String text, @Nullable BigDecimal number) {

    static final DataReading NONE = new DataReading("", null);

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,4})?");
    private static final Pattern SIGNS = Pattern.compile("[,，\\s]|[%％‰]$");

    static DataReading of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return NONE;
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var digits = SIGNS.matcher(text).replaceAll("").replace('−', '-');
        return new DataReading(text, NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : null);
    }

    public boolean empty() {
        return text.isEmpty();
    }
}
