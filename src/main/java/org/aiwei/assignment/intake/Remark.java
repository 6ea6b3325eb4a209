package org.aiwei.assignment.intake;

import java.util.List;

/**
 * Something to be said about a row.
 *
 * @param column key of the cell it is about; empty: the whole row
 * @param code last part of the message key {@code assignment.import.remark.<code>}
 */
record Remark(String column, String code, List<String> args) {

    Remark {
        args = List.copyOf(args);
    }

    static Remark of(String column, String code, Object... args) {
        return new Remark(
                column, code, List.of(args).stream().map(String::valueOf).toList());
    }

    public String getKey() {
        return "assignment.import.remark." + code;
    }

    public Object[] getPlaces() {
        return args.toArray();
    }
}
