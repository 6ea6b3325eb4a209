package org.aiwei.assignment.intake;

import java.nio.charset.StandardCharsets;

/** Where a table came from, as the list of imports keeps it. */
enum Source {
    XLSX,
    DOCX,
    PASTE;

    /** By the content, not by the name: a renamed document is still a document. */
    static Source of(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("word/document") ? DOCX : XLSX;
    }
}
