package org.aiwei.rectification;

import java.util.List;

/**
 * A form or list to be printed from the browser.
 *
 * @param above who printed it, when, and how it was narrowed
 * @param total how many items the filter has; more than {@code rows} when it is cut
 */
record PrintPage(
        PaperView view,
        String title,
        List<String> headings,
        List<List<String>> rows,
        List<String> signs,
        String above,
        long total) {

    public boolean cut() {
        return total > rows.size();
    }
}
