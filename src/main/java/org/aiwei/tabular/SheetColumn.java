package org.aiwei.tabular;

import java.util.List;

/**
 * A column to be written.
 *
 * @param width in characters of the default font; a Han character takes two
 * @param choices values a person may pick from; empty: anything
 * @param note shown beside the heading; empty: none
 */
public record SheetColumn(String heading, int width, boolean date, List<String> choices, String note) {

    public SheetColumn {
        choices = List.copyOf(choices);
    }

    public static SheetColumn text(String heading, int width) {
        return new SheetColumn(heading, width, false, List.of(), "");
    }

    public static SheetColumn date(String heading) {
        return new SheetColumn(heading, 12, true, List.of(), "");
    }

    public SheetColumn choose(List<String> from) {
        return new SheetColumn(heading, width, date, from, note);
    }

    public SheetColumn note(String text) {
        return new SheetColumn(heading, width, date, choices, text);
    }
}
