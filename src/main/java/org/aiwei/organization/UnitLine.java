package org.aiwei.organization;

import java.time.LocalDate;
import java.util.List;
import org.aiwei.tabular.Header;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of units, read and compared with what is there.
 *
 * @param kind {@code null} where the word is unknown
 * @param parent name of the parent unit; empty: the bureau
 * @param present the unit of that name, {@code null} for a new one
 * @param fault what is wrong with the row, {@code null} for nothing
 */
record UnitLine(
        Header.Line source,
        String name,
        @Nullable UnitKind kind,
        String parent,
        String shortName,
        List<String> aliases,
        @Nullable LocalDate from,
        @Nullable UnitRow present,
        @Nullable Fault fault) {

    /** @param column key of the wrong cell */
    record Fault(String code, String column, List<String> args) {}

    UnitLine wrong(String code, String column, String... args) {
        var found = fault == null ? new Fault(code, column, List.of(args)) : fault;
        return new UnitLine(source, name, kind, parent, shortName, aliases, from, present, found);
    }

    UnitLine meaning(@Nullable UnitRow unit) {
        return new UnitLine(source, name, kind, parent, shortName, aliases, from, unit, fault);
    }

    boolean valid() {
        return fault == null;
    }
}
