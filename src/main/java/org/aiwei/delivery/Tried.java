package org.aiwei.delivery;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.aiwei.account.SignInWarning;

/** That somebody tried the reader's account: how often, between when, and from where the last time. */
public record Tried(LocalDateTime from, LocalDateTime until, String address, int failures) {

    static Tried of(SignInWarning warning, ZoneId zone) {
        return new Tried(
                LocalDateTime.ofInstant(warning.firstAt(), zone),
                LocalDateTime.ofInstant(warning.lastAt(), zone),
                warning.address(),
                warning.failures());
    }
}
