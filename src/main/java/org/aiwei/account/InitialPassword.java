package org.aiwei.account;

import java.security.SecureRandom;

/** One-time passwords: random, easy to read out, without characters that look alike. */
final class InitialPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private InitialPassword() {}

    /** Sixteen characters in groups of four: 79 bits. */
    static String random() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
