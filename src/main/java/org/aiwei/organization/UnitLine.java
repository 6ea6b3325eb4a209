package org.aiwei.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aiwei.tabular.Fault;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Refused;
import org.aiwei.tabular.Text;
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

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SHORT = 20;

    static UnitLine read(Header.Line row) {
        var line = new UnitLine(
                row,
                row.text("name").replace("\n", ""),
                UnitSheet.kind(row.text("kind")).orElse(null),
                row.text("parent").replace("\n", ""),
                row.text("short"),
                UnitForm.split(row.text("aliases")),
                Text.date(row.text("from")).orElse(null),
                null,
                null);
        return line.checked();
    }

    private UnitLine checked() {
        if (name.isEmpty()) {
            return wrong("name.missing", "name");
        }
        if (Text.isError(name) || name.length() > LONGEST_NAME) {
            return wrong("name.wrong", "name", String.valueOf(LONGEST_NAME));
        }
        if (kind == null) {
            return wrong("kind", "kind", source.text("kind"));
        }
        if (shortName.length() > LONGEST_SHORT) {
            return wrong("short", "short", String.valueOf(LONGEST_SHORT));
        }
        if (aliases.stream().anyMatch(alias -> alias.length() > LONGEST_NAME)) {
            return wrong("aliases", "aliases", String.valueOf(LONGEST_NAME));
        }
        if (!source.text("from").isEmpty() && from == null) {
            return wrong("date", "from", source.text("from"));
        }
        return this;
    }

    UnitLine wrong(String code, String column, String... args) {
        var found = fault == null ? new Fault(code, column, List.of(args)) : fault;
        return new UnitLine(source, name, kind, parent, shortName, aliases, from, present, found);
    }

    UnitLine meaning(@Nullable UnitRow unit) {
        return new UnitLine(source, name, kind, parent, shortName, aliases, from, unit, fault);
    }

    Stream<Refused> refused() {
        return fault == null ? Stream.empty() : Stream.of(new Refused(source, text(), fault));
    }

    String text() {
        var parts = List.of(name, source.text("kind"), parent);
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    boolean valid() {
        return fault == null;
    }
}
