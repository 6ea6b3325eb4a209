package org.aiwei.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiwei.platform.RuleBroken;

/** What a password must be: long rather than odd. Any characters count, a Chinese sentence is a good password. */
final class PasswordPolicy {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 4;
    private static final int SHORTEST_NAME = 2;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /** Throws {@link RuleBroken} with the first thing that is wrong with the password. */
    static void check(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RuleBroken("account.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new RuleBroken("account.password.long", LONGEST);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (contains(plain, login) || contains(plain, name)) {
            throw new RuleBroken("account.password.name");
        }
        if (COMMON.contains(plain) || password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw new RuleBroken("account.password.common");
        }
    }

    private static boolean contains(String password, String name) {
        return name.length() >= SHORTEST_NAME && password.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> common() {
        var file = PasswordPolicy.class.getResourceAsStream("/account/common-passwords.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
