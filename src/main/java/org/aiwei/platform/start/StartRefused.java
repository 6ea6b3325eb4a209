package org.aiwei.platform.start;

import java.util.Arrays;

/** The program will not start, and knows why. */
public class StartRefused extends RuntimeException {

    private final StartFailure failure;
    private final transient Object[] args;

    StartRefused(StartFailure failure, Object... args) {
        super(failure + " " + Arrays.toString(args));
        this.failure = failure;
        this.args = args.clone();
    }

    public StartFailure failure() {
        return failure;
    }

    Object[] args() {
        return args.clone();
    }

    /** The same refusal, keeping what led to it for the log. */
    public StartRefused because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
