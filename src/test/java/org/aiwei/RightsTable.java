package org.aiwei;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What the cells of a table of rights say, and whether a step is taken. */
public final class RightsTable {

    private RightsTable() {}

    /** The values named in a cell; none where it is empty. */
    public static <E extends Enum<E>> Set<E> set(Class<E> type, @Nullable String cell) {
        var values = EnumSet.noneOf(type);
        if (cell != null) {
            Arrays.stream(cell.split(" ")).map(name -> Enum.valueOf(type, name)).forEach(values::add);
        }
        return values;
    }

    /** The values for which the step is not refused. */
    public static <E extends Enum<E>> Set<E> taken(Class<E> type, Consumer<E> step) {
        var values = EnumSet.allOf(type);
        values.removeIf(value -> refuses(() -> step.accept(value)));
        return values;
    }

    public static boolean refuses(Runnable step) {
        try {
            step.run();
            return false;
        } catch (AccessDeniedException refused) {
            return true;
        }
    }
}
