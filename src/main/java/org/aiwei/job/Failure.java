package org.aiwei.job;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeMap;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.security.access.AccessDeniedException;

/**
 * Why a job came to nothing.
 *
 * @param key message key of the sentence
 * @param args fill its places, as {@link Params}
 * @param code short, stands on the page and in the log
 */
record Failure(String key, String args, String code) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Failure of(Throwable cause) {
        if (cause instanceof RuleBroken broken) {
            return new Failure(broken.messageKey(), args(broken.args()), fresh());
        }
        if (cause instanceof RecordNotFound || cause instanceof AccessDeniedException) {
            return new Failure("job.failure.gone", "", fresh());
        }
        return new Failure("job.failure.fault", "", fresh());
    }

    static Failure gaveUp() {
        return new Failure("job.failure.gaveUp", "", fresh());
    }

    private static String args(Object[] args) {
        var numbered = new TreeMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            numbered.put("%03d".formatted(i), String.valueOf(args[i]));
        }
        return Params.text(numbered);
    }

    private static String fresh() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
