package org.aiwei.assignment.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file made on the spot; made whole before the first byte leaves, so that a refusal is still a page. */
final class Download {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    static void xlsx(HttpServletResponse response, String name, Consumer<OutputStream> writer) throws IOException {
        var content = new ByteArrayOutputStream();
        writer.accept(content);
        var attached = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
        response.setContentLength(content.size());
        content.writeTo(response.getOutputStream());
    }
}
