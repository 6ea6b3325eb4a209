package org.aiwei.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name by which a person signs in: as it is typed on any keyboard, and as it is kept. */
final class Login {

    static final String FORM = "[a-z0-9][a-z0-9._-]{1,31}";

    private static final Pattern POSSIBLE = Pattern.compile(FORM);

    private Login() {}

    /** Full-width letters, capitals and blanks around do not matter. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean possible(String login) {
        return POSSIBLE.matcher(login).matches();
    }

    /** Enough to recognise a slip of the finger, too little to give away a password typed into the wrong field. */
    static String shortened(String typed) {
        var first = typed.codePoints()
                .limit(3)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return first.append('…').toString();
    }
}
