package org.aiwei.campaign;

import java.util.ArrayList;
import java.util.List;

/** Says what changed between two lists of lines, for the trail. Free of any language: − went, + came. */
final class Changes {

    private static final int LINE = 300;
    private static final int WHOLE = 4_000;

    private Changes() {}

    /** Empty when nothing changed. A mere change of order is shown as the whole new order. */
    static String between(List<?> before, List<?> after) {
        if (before.equals(after)) {
            return "";
        }
        var lines = new ArrayList<String>();
        minus(before, after).forEach(line -> lines.add("− " + line));
        minus(after, before).forEach(line -> lines.add("+ " + line));
        if (lines.isEmpty()) {
            after.forEach(line -> lines.add("+ " + cut(line)));
        }
        var text = String.join("\n", lines);
        return cut(text, WHOLE);
    }

    private static List<String> minus(List<?> from, List<?> without) {
        var rest = new ArrayList<Object>(from);
        without.forEach(rest::remove);
        return rest.stream().map(Changes::cut).toList();
    }

    private static String cut(Object line) {
        return cut(String.valueOf(line).strip(), LINE);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
