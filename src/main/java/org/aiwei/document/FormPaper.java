package org.aiwei.document;

import java.util.List;
import org.aiwei.document.OfficialPaper.Column;

/**
 * A form or list on landscape A4: title, lines below it, one table, lines to sign.
 *
 * @param above lines between title and table, such as unit, day and filter; left
 * @param columns with their widths in relation to each other
 * @param signs such as 签发单位负责人（签字）, beside each other below the table
 */
public record FormPaper(
        String title, List<String> above, List<Column> columns, List<List<Cell>> rows, List<String> signs) {

    public FormPaper {
        above = List.copyOf(above);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        signs = List.copyOf(signs);
    }

    /** @param pictures JPEG or PNG, below the text, as wide as the cell */
    public record Cell(String text, List<byte[]> pictures) {

        public Cell {
            pictures = List.copyOf(pictures);
        }

        public static Cell of(String text) {
            return new Cell(text, List.of());
        }
    }
}
