package org.aiwei.tabular;

/** Text as a cell can hold it: without what XML cannot hold, cut to the length that spreadsheets allow. */
final class CellText {

    private CellText() {}

    static String of(String text) {
        return text.length() <= Budget.CELL_CHARS && text.chars().allMatch(CellText::plain) ? text : made(text);
    }

    /** Most text: no half of a pair, nothing that XML cannot hold. */
    private static boolean plain(int c) {
        return (c >= ' ' && c < 0xD800) || c == '\n';
    }

    private static String made(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(CellText::allowed).forEach(out::appendCodePoint);
        if (out.length() > Budget.CELL_CHARS) {
            int end = Budget.CELL_CHARS - (Character.isHighSurrogate(out.charAt(Budget.CELL_CHARS - 1)) ? 1 : 0);
            out.setLength(end);
        }
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && (c & 0xFFFE) != 0xFFFE);
    }
}
