package org.aiwei.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the tables of a web page, of a clipboard's HTML, or of what web systems call .xls. */
final class HtmlReader {

    private static final int TAGS = 600_000;
    private static final int FAR = 1_000;
    private static final Pattern ROW = Pattern.compile("<tr[\\s>]", Pattern.CASE_INSENSITIVE);

    private final Budget budget;

    private HtmlReader(Budget budget) {
        this.budget = budget;
    }

    static List<Grid> read(String html, Budget budget) {
        ensureParsable(html);
        var grids = new ArrayList<Grid>();
        for (var table : Jsoup.parse(html).select("table")) {
            if (grids.size() < Budget.GRIDS) {
                new HtmlReader(budget).table(table).build().ifPresent(grids::add);
            }
        }
        return grids;
    }

    /** Counted in the text, before a tree is built of it. */
    private static void ensureParsable(String html) {
        long rows = ROW.matcher(html).results().limit(1_000_000).count();
        if (rows > 2L * Budget.ROWS) {
            throw new UnreadableTable("too_many_rows", Budget.ROWS, rows - 1);
        }
        if (html.chars().filter(c -> c == '<').count() > TAGS) {
            throw UnreadableTable.tooBigInside();
        }
    }

    private GridBuilder table(Element table) {
        var caption = table.children().stream()
                .filter(child -> child.nameIs("caption"))
                .map(Element::text)
                .findFirst()
                .orElse("");
        var grid = new GridBuilder(caption, budget);
        var rows = rows(table);
        var occupiedUntil = new int[FAR + 1];
        for (int row = 1; row <= rows.size(); row++) {
            row(rows.get(row - 1), row, rows.size(), occupiedUntil, grid);
        }
        return grid;
    }

    /** Its own rows, not those of tables inside it; the parser has put every row into a section. */
    private static List<Element> rows(Element table) {
        return table.children().stream()
                .flatMap(section -> section.children().stream())
                .filter(child -> child.nameIs("tr"))
                .toList();
    }

    private void row(Element tr, int row, int last, int[] occupiedUntil, GridBuilder grid) {
        if (hidden(tr)) {
            grid.hide(row);
        }
        int column = 0;
        for (var cell : tr.children()) {
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                continue;
            }
            while (column < FAR && occupiedUntil[column] >= row) {
                column++;
            }
            int right = Math.min(column + span(cell, "colspan", 1), FAR) - 1;
            int bottom = Math.min(row + span(cell, "rowspan", last), last + 1) - 1;
            grid.put(row, column, HtmlText.of(cell));
            grid.merge(row, column, bottom, right);
            for (; column <= right; column++) {
                occupiedUntil[column] = bottom;
            }
        }
    }

    private static int span(Element cell, String attribute, int whenZero) {
        try {
            int span = Integer.parseInt(cell.attr(attribute).trim());
            return span == 0 ? whenZero : Math.max(1, Math.min(span, 100_000));
        } catch (NumberFormatException missingOrOdd) {
            return 1;
        }
    }

    private static boolean hidden(Element tr) {
        return Text.withoutSpaces(tr.attr("style")).contains("display:none");
    }
}
