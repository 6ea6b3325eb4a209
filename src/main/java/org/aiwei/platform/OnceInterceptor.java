package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

@Component
@RequiredArgsConstructor
class OnceInterceptor implements HandlerInterceptor {

    private static final String KEY = OnceInterceptor.class.getName();

    private final OnceKeys keys;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var key = key(request);
        if (key.isEmpty()) {
            return true;
        }
        var earlier = keys.answer(key.get());
        if (earlier.isPresent()) {
            replay(request, response, earlier.get());
            return false;
        }
        request.setAttribute(KEY, key.get());
        OnceKeys.expect(key.get());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception ex) {
        OnceKeys.forget();
        var location = response.getHeader(HttpHeaders.LOCATION);
        if (request.getAttribute(KEY) instanceof UUID key && location != null) {
            keys.remember(key, location);
        }
    }

    /** Sends the browser where the first request went, or back to where the form stood when that is not known yet. */
    static void replay(HttpServletRequest request, HttpServletResponse response, String answer) throws IOException {
        RequestContextUtils.getOutputFlashMap(request).put(Flash.ATTRIBUTE, new Flash("platform.once", List.of()));
        RequestContextUtils.saveOutputFlashMap("/", request, response);
        response.sendRedirect(answer.isEmpty() ? SafeReturn.path(request) : answer);
    }

    /** The key counts for this person and this address only. */
    private static UUID ofPersonAndForm(HttpServletRequest request, UUID key) {
        var whole = request.getRemoteUser() + " " + request.getRequestURI() + " " + key;
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(request.getParameter(OnceConfiguration.FIELD))
                    .map(UUID::fromString)
                    .map(key -> ofPersonAndForm(request, key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
