package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers before sessions, people and languages are known: a short page in both languages, with the house's style. */
@Component
@RequiredArgsConstructor
class BareAnswers {

    private static final int AGAIN_S = 10;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final BareWords words;
    private final Assets assets;

    /** @param sentence such as {@code error.503}, of which there is a title and a text */
    void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (status.is5xxServerError()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(AGAIN_S));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(words.page(sentence, head(request, status)));
    }

    /** A page that was only asked for asks again by itself, when it is the server that was not able to answer. */
    private String head(HttpServletRequest request, HttpStatus status) {
        var again = "GET".equals(request.getMethod()) && status.is5xxServerError()
                ? "<meta http-equiv=\"refresh\" content=\"" + AGAIN_S + "\">"
                : "";
        return again + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"" + assets.getBootstrap() + "\">"
                + "<link rel=\"stylesheet\" href=\"" + assets.getStyle() + "\">";
    }
}
