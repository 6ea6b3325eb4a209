package org.aiwei.document;

import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

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

    static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.matches("2\\d{3}") ? Integer.valueOf(typed) : null;
    }

    static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,5}") ? Integer.valueOf(typed) : null;
    }

    /** Answers 400 when a choice held what no form sends. */
    static UnitPath path(@Nullable String typed) {
        try {
            return new UnitPath(String.valueOf(typed));
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
