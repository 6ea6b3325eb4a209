package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where to go back to: only ever a path on this site. */
public final class SafeReturn {

    private SafeReturn() {}

    /** Path and query of the page the request came from; {@code /} when it came from elsewhere or does not say. */
    public static String path(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        try {
            var from = referer == null ? null : URI.create(referer);
            if (from == null || !request.getServerName().equals(from.getHost())) {
                return "/";
            }
            return path(from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** The given path when it leads to this site, else {@code /}. */
    public static String path(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return "/";
        }
        return wanted.chars().anyMatch(Character::isISOControl) ? "/" : wanted;
    }
}
