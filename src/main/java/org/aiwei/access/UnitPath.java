package org.aiwei.access;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Place of a unit in the tree as a materialised path such as {@code /1/c/2f/}: begins and ends with a slash, segments
 * are lower-case letters and digits, so that a prefix test in SQL needs no escaping.
 */
public record UnitPath(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("/([0-9a-z]+/)+");

    public UnitPath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit path: " + value);
        }
    }

    /** Whether the other unit is this one or stands below it. */
    public boolean covers(UnitPath other) {
        return other.value.startsWith(value);
    }

    /** Whether the unit stands at the top of a tree: a bureau. */
    public boolean top() {
        return value.indexOf('/', 1) == value.length() - 1;
    }

    /** Path of the top of the tree that the unit stands in. */
    public UnitPath root() {
        return new UnitPath(value.substring(0, value.indexOf('/', 1) + 1));
    }

    /** Whether the unit right above this one is the other or stands over it; above a top there is everybody. */
    public boolean enteredAbove(UnitPath other) {
        return other.value.startsWith(value.substring(0, value.lastIndexOf('/', value.length() - 2) + 1));
    }

    public UnitPath child(String segment) {
        return new UnitPath(value + segment + "/");
    }

    /** Prefix pattern for SQL {@code like}. */
    public String pattern() {
        return value + "%";
    }
}
