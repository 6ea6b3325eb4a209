package org.aiwei.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How text from other people's tables is made comparable. */
public final class Text {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]+\\d{1,2}:.*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern NOT_IN_KEYS = Pattern.compile("[\\s\\u3000()\\[\\]【】〔〕{}<>《》*:]+");
    private static final int WIDE = 0xFEE0;

    private Text() {}

    /** Trimmed lines without invisible characters, blank lines and runs of spaces; wide characters stay as typed. */
    public static String clean(String raw) {
        var out = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> append(out, c));
        trimEnd(out);
        return out.toString();
    }

    /** Full-width digits, letters, signs and the wide space as their half-width twins: for numbers, dates and codes. */
    public static String halfWidth(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> out.appendCodePoint(c == 0x3000 ? ' ' : c > 0xFF00 && c < 0xFF5F ? c - WIDE : c));
        return out.toString();
    }

    /** The form in which headings are compared: no spaces, brackets, colons or stars, half-width, lower case. */
    public static String key(String heading) {
        return NOT_IN_KEYS.matcher(halfWidth(heading)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A date however people type it: 2026-03-31, 2026/3/31, 2026.3.31, 2026年3月31日, 20260331, also in wide digits. */
    public static Optional<LocalDate> date(String text) {
        var matcher = DATE.matcher(halfWidth(text).trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = matcher.group(1) == null ? 4 : 1;
        try {
            return Optional.of(
                    LocalDate.of(number(matcher, first), number(matcher, first + 1), number(matcher, first + 2)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether a cell holds a spreadsheet's error such as {@code #REF!} instead of a value. */
    public static boolean isError(String text) {
        return text.matches("#(REF!|DIV/0!|N/A|NAME\\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)");
    }

    static String withoutSpaces(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x2028 || c == 0x2029) {
            trimEnd(out);
            appendUnlessLast(out, '\n');
        } else if (c == '\t' || (c != 0x3000 && Character.getType(c) == Character.SPACE_SEPARATOR)) {
            appendUnlessLast(out, ' ');
        } else if (c == 0x3000 && atLineStart(out)) {
            return;
        } else if (visible(c)) {
            out.appendCodePoint(c);
        }
    }

    private static void appendUnlessLast(StringBuilder out, char c) {
        if (!atLineStart(out) && out.charAt(out.length() - 1) != c) {
            out.append(c);
        }
    }

    private static boolean atLineStart(StringBuilder out) {
        return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    private static void trimEnd(StringBuilder out) {
        while (out.length() > 0 && " \n\u3000".indexOf(out.charAt(out.length() - 1)) >= 0) {
            out.setLength(out.length() - 1);
        }
    }

    /** Not a control, a direction mark, a zero-width character, half of a pair, or a code that is no character. */
    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }
}
