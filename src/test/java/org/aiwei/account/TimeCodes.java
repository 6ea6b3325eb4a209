package org.aiwei.account;

import java.time.Instant;

/** What an app shows that knows a secret. */
public final class TimeCodes {

    private TimeCodes() {}

    public static String now(String secret) {
        return TimeCode.code(secret, Instant.now().getEpochSecond() / 30);
    }
}
