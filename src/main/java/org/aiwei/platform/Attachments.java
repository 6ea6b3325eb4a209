package org.aiwei.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers: always to be saved, never shown in the browser. */
public final class Attachments {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Attachments() {}

    /** @param name without extension */
    public static ResponseEntity<byte[]> xlsx(String name, byte[] content) {
        return of(name + ".xlsx", XLSX, content);
    }

    /** @param name without extension */
    public static ResponseEntity<byte[]> docx(String name, byte[] content) {
        return of(name + ".docx", DOCX, content);
    }

    /** The header of a file to be saved; {@code name} with extension. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** @param name with extension */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .contentType(type)
                .body(content);
    }
}
