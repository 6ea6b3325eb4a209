package org.aiwei.inspection;

import java.util.List;
import org.aiwei.organization.UnitRef;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.NameMatcher;
import org.aiwei.tabular.NameMatcher.Found;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table, read.
 *
 * @param column of what is wrong
 * @param problem last word of the sentence's key; empty when nothing is wrong
 * @param args fill its places
 */
record SiteLine(
        Header.Line source,
        @Nullable UnitRef unit,
        String name,
        String category,
        String place,
        String keeper,
        String column,
        String problem,
        List<String> args) {

    static SiteLine read(Header.Line line, NameMatcher<UnitRef> units) {
        var word = line.text("unit");
        var match = word.isEmpty() ? null : units.match(word);
        var unit = match == null ? null : match.one().orElse(null);
        var read = new SiteLine(
                line,
                unit,
                line.text("name"),
                line.text("category"),
                line.text("place"),
                line.text("keeper"),
                "",
                "",
                List.of());
        if (match != null && unit == null) {
            return read.wrong("unit", match.found() == Found.SEVERAL ? "units" : "unit", word);
        }
        return read.checked();
    }

    boolean valid() {
        return problem.isEmpty();
    }

    String text() {
        return (unit == null ? keeper : unit.name()) + " " + name;
    }

    private SiteLine checked() {
        if (name.isEmpty()) {
            return wrong("name", "name", "");
        }
        if (name.length() > 100) {
            return wrong("name", "long", name);
        }
        if (category.length() > 40) {
            return wrong("category", "long", category);
        }
        if (place.length() > 200) {
            return wrong("place", "long", place);
        }
        if (keeper.length() > 100) {
            return wrong("keeper", "long", keeper);
        }
        return unit != null && !keeper.isEmpty() ? wrong("keeper", "both", "") : this;
    }

    private SiteLine wrong(String at, String what, String word) {
        return new SiteLine(source, unit, name, category, place, keeper, at, what, List.of(word));
    }
}
