package org.aiwei.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be, a row of {@code password_profile}. Lengths count characters, not bytes.
 *
 * @param kinds how many of capitals, small letters, digits and others (signs, 汉字); 1: any
 * @param validDays after so many days it has to be changed; {@code null}: never
 * @param remembered how many of the former ones may not come back
 */
record PasswordProfile(
        int shortest,
        int longest,
        int kinds,
        int fewestDifferent,
        @Nullable Integer validDays,
        int remembered) {

    private static final int SHORTEST_NAME = 2;

    /** Names as in the property and in the table, in capitals. */
    enum Name {
        /** As assessors of 等级保护 ask for: kinds of characters, a change every so often, none of the former ones. */
        MLPS,
        /** As OWASP ASVS 5.0 section 6.2 asks for: long and uncommon, and otherwise left alone. */
        ASVS
    }

    /** Throws {@link RuleBroken} with the first thing that is wrong with the password. */
    void check(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            throw new RuleBroken("account.password.short", shortest);
        }
        if (length > longest) {
            throw new RuleBroken("account.password.long", longest);
        }
        if (kindsIn(password) < kinds) {
            throw new RuleBroken("account.password.kinds", kinds);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (contains(plain, login) || contains(plain, name)) {
            throw new RuleBroken("account.password.name");
        }
        if (CommonPasswords.contain(plain) || password.codePoints().distinct().count() < fewestDifferent) {
            throw new RuleBroken("account.password.common");
        }
    }

    /** Whether a password of that day has been used for too long. */
    boolean outlived(Instant changedAt, Instant now) {
        return validDays != null && changedAt.plus(Duration.ofDays(validDays)).isBefore(now);
    }

    private static long kindsIn(String password) {
        return password.codePoints().map(PasswordProfile::kind).distinct().count();
    }

    private static int kind(int character) {
        if (character >= 'A' && character <= 'Z') {
            return 0;
        }
        if (character >= 'a' && character <= 'z') {
            return 1;
        }
        return character >= '0' && character <= '9' ? 2 : 3;
    }

    private static boolean contains(String password, String name) {
        return name.length() >= SHORTEST_NAME && password.contains(name.toLowerCase(Locale.ROOT));
    }
}
