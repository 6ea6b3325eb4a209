package org.aiwei.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of a form that grows and shrinks without a script: its buttons send what is wished under the name {@code rows}. */
final class Rows {

    static final int MOST = 60;
    private static final int SPARE = 3;

    private Rows() {}

    /** What was bound; rows that the browser left out are not kept as holes. */
    static <T> List<T> of(@Nullable List<@Nullable T> bound) {
        var rows = new ArrayList<T>();
        if (bound != null) {
            bound.stream().filter(Objects::nonNull).forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    /** Adds a few empty rows to write in. */
    static <T> List<T> withSpare(List<T> rows, T blank) {
        var grown = new ArrayList<>(rows);
        for (int i = 0; i < SPARE && grown.size() < MOST; i++) {
            grown.add(blank);
        }
        return List.copyOf(grown);
    }

    /**
     * @param wish {@code add}, {@code drop-3} or {@code up-3}, rows counted from 0; anything else changes nothing
     */
    static <T> List<T> reshaped(List<T> rows, String wish, T blank) {
        var cut = wish.indexOf('-');
        if (cut < 0) {
            return wish.equals("add") ? withSpare(rows, blank) : rows;
        }
        var changed = new ArrayList<>(rows);
        var at = index(wish.substring(cut + 1), rows.size());
        if (at >= 0 && wish.startsWith("drop-")) {
            changed.remove(at);
        } else if (at > 0 && wish.startsWith("up-")) {
            changed.add(at - 1, changed.remove(at));
        }
        return List.copyOf(changed);
    }

    private static int index(String digits, int size) {
        try {
            var index = Integer.parseInt(digits);
            return index < size ? index : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
