package org.aiwei.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Read by calendar programs, which cannot sign in: the address is the secret. */
@Controller
@RequiredArgsConstructor
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedGate gate;
    private final CalendarFeeds feeds;

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> show(@PathVariable String token, HttpServletRequest request) {
        var wait = gate.knock(token, request.getRemoteAddr());
        if (!wait.isZero()) {
            return tooOften(wait);
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(feeds.read(token).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> tooOften(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
