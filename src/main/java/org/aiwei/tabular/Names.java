package org.aiwei.tabular;

import java.util.ArrayList;
import java.util.List;

/** Several names written into one cell. */
public final class Names {

    private static final String SEPARATORS = "、，,；;/／\n";
    private static final String OPENING = "（([【《〔";
    private static final String CLOSING = "）)]】》〕";

    private Names() {}

    /** Splits at commas, semicolons, slashes and line breaks, but not inside brackets; each name once, in order. */
    public static List<String> split(String cell) {
        int balance = 0;
        for (int i = 0; i < cell.length(); i++) {
            balance += step(cell.charAt(i));
        }
        return split(cell, balance == 0);
    }

    private static List<String> split(String cell, boolean bracketsCount) {
        var names = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            depth = bracketsCount ? Math.max(0, depth + step(c)) : 0;
            if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
                add(names, cell.substring(start, i));
                start = i + 1;
            }
        }
        add(names, cell.substring(start));
        return List.copyOf(names);
    }

    private static void add(List<String> names, String part) {
        var name = Text.clean(part).replaceFirst("[。.]+$", "");
        if (!name.isEmpty() && !names.contains(name)) {
            names.add(name);
        }
    }

    private static int step(char c) {
        return OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
    }
}
