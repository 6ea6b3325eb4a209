package org.aiwei.account;

import java.time.Duration;

/** How long guessing passwords is made to take. */
final class ThrottleRule {

    /** Failures of one login from one address after which the pair has to wait. */
    static final int FAILURES = 5;

    /** After that long without a failure the pair begins anew. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Failures of one login from anywhere in an hour after which strangers' attempts are let through one at a time. */
    static final int FAILURES_PER_LOGIN = 20;

    static final Duration STRANGERS_GAP = Duration.ofSeconds(30);

    /** An address from which the login has signed in that recently is no stranger. */
    static final Duration KNOWN = Duration.ofDays(30);

    /** Unsuccessful attempts from one address in a minute, whatever the login. */
    static final int ATTEMPTS_PER_ADDRESS = 10;

    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 4;

    private ThrottleRule() {}

    /** The wait after so many failures in a row: 60 s, 2, 4, 8, then 15 minutes each. */
    static Duration waitAfter(int failures) {
        if (failures < FAILURES) {
            return Duration.ZERO;
        }
        var wait = SHORTEST.multipliedBy(1L << Math.min(failures - FAILURES, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
