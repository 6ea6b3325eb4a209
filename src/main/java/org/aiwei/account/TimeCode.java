package org.aiwei.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriUtils;

/** Codes of six digits that an app computes from a shared secret and the time (RFC 6238), each valid for 30 seconds. */
final class TimeCode {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final long STEP = CODES.getTimeStep().toSeconds();

    private TimeCode() {}

    /** A new secret in base 32, as apps take it. */
    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** What the picture holds that an app scans. */
    static String uri(String secret, String login, String issuer) {
        var name = UriUtils.encode(issuer, "UTF-8");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(name, UriUtils.encode(login, "UTF-8"), secret, name);
    }

    /** The step of 30 seconds whose code it is: the present one, or one beside it as clocks differ; empty for none. */
    static OptionalLong step(String secret, String typed, Instant now) {
        long present = now.getEpochSecond() / STEP;
        var found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(UTF_8), typed.getBytes(UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(String secret, long step) {
        var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
        try {
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
