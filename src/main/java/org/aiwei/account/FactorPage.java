package org.aiwei.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's second factor on the own page.
 *
 * @param required whether the person's duties ask for one
 */
public record FactorPage(
        State state,
        boolean required,
        @Nullable String secret,
        @Nullable QrPicture qr,
        @Nullable LocalDate since,
        int codesLeft) {

    public enum State {
        OFF,
        PENDING,
        ON
    }

    static FactorPage off(boolean required) {
        return new FactorPage(State.OFF, required, null, null, null, 0);
    }

    static FactorPage pending(boolean required, String secret, QrPicture qr) {
        return new FactorPage(State.PENDING, required, secret, qr, null, 0);
    }

    static FactorPage on(boolean required, LocalDate since, int codesLeft) {
        return new FactorPage(State.ON, required, null, null, since, codesLeft);
    }

    /** Whether nothing else can be done before. */
    public boolean forced() {
        return required && state != State.ON;
    }
}
