package org.aiwei.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as preview and paper both have it.
 *
 * @param head red head
 * @param issue 期号; before issue with its place empty
 * @param day of the paper
 * @param proof end of the audit trail at the signature; empty before it
 */
record BulletinText(
        String head,
        String issue,
        String office,
        LocalDate day,
        String title,
        String addressee,
        String cc,
        List<Part> parts,
        String proof) {

    BulletinText {
        parts = List.copyOf(parts);
    }

    /**
     * @param heading empty: none
     * @param table {@code null}: none
     * @param chart {@code null}: none
     */
    record Part(
            String heading,
            List<List<Piece>> paragraphs,
            @Nullable Table table,
            @Nullable Bars chart) {}

    /** @param shares widths of the columns in relation to each other */
    record Table(List<String> columns, List<Integer> shares, List<List<Piece>> rows) {}
}
