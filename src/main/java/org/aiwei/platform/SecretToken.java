package org.aiwei.platform;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret that stands in an address, told once; the database keeps only its hash. */
public final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private SecretToken() {}

    /** @return 48 hexadecimal digits that nobody guesses */
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is kept of it. */
    public static String hash(String token) {
        return Sha256.hex(token);
    }
}
