package org.aiwei.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes .xlsx as a stream. Text is always stored as text, so that what begins with {@code = + - @} is never computed.
 * Close it to finish the file; the stream stays open and is the caller's.
 */
public final class SheetWriter implements AutoCloseable {

    private static final int NAME_CHARS = 31;

    /** Half the time of the usual level, for a file that is somewhat larger. */
    private static final int QUICK = 2;

    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private @Nullable Worksheet current;
    private @Nullable SheetRows rows;

    public SheetWriter(OutputStream out) {
        workbook = new Workbook(out, "aiwei-desk", null);
        workbook.setCompressionLevel(QUICK);
    }

    /**
     * A sheet with its headings, ready for rows; A4 landscape, headings frozen and printed on every page. The sheet
     * before it takes no more rows.
     *
     * @param title first row, merged over all columns; empty: none
     */
    public SheetRows sheet(String name, String title, List<SheetColumn> columns) {
        finishCurrent();
        var sheet = workbook.newWorksheet(unique(name));
        current = sheet;
        var begun = new SheetRows(workbook, sheet, CellText.of(title), columns);
        rows = begun;
        return begun;
    }

    @Override
    public void close() {
        finishCurrent();
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A flushed sheet is an open part of the file, and a file has one open part at a time. */
    private void finishCurrent() {
        try {
            if (rows != null && current != null) {
                rows.finishRows();
                current.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets forbid some signs, long names and two sheets of one name. */
    private String unique(String name) {
        var plain = CellText.of(name).replaceAll("[\\\\/?*\\[\\]:'\\n]", " ").trim();
        var base = shortened(plain.isEmpty() ? "Sheet" : plain, NAME_CHARS);
        var unique = base;
        for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = shortened(base, NAME_CHARS - 4) + " " + i;
        }
        return unique;
    }

    private static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end);
    }
}
