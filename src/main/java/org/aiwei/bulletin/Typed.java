package org.aiwei.bulletin;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in an address or a hidden field; what is no such thing counts as not given. */
final class Typed {

    private Typed() {}

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    static @Nullable Integer page(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,5}") ? Integer.valueOf(typed) : null;
    }

    static @Nullable YearMonth month(@Nullable String typed) {
        try {
            return typed != null && typed.matches("2\\d{3}-\\d{2}") ? YearMonth.parse(typed) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    static String words(String typed) {
        return typed.substring(0, Math.min(500, typed.length())).replace("\u0000", "");
    }
}
