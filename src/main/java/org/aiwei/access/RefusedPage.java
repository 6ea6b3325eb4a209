package org.aiwei.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Sends a refused request to the page that tells how to go on, and tells the trail. An address that no module knows is not
 * found. What the gate refuses and what a use case refuses both end here.
 */
class RefusedPage implements AccessDeniedHandler {

    private final List<Area> areas;

    private final RefusedAccess refusals;

    RefusedPage(List<Area> areas, RefusedAccess refusals) {
        this.areas = List.copyOf(areas);
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var user = user(request);
        var first = user == null ? null : first(user, request);
        if (first != null) {
            response.sendRedirect(first);
            return;
        }
        if (refused instanceof CsrfException) {
            request.setAttribute("formExpired", true);
            request.setAttribute("typed", TypedText.of(request).written());
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        var area = areas.stream()
                .filter(each -> inside(each, request.getRequestURI()))
                .max(Comparator.comparing(each -> each.path().length()));
        if (user != null && area.isPresent()) {
            refusals.tell(user, request.getMethod() + " " + pattern(request, area.get()));
        }
        response.sendError((area.isPresent() ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }

    /** The page that has to come before all others: code, own password, second factor. */
    private static @Nullable String first(SignedInUser user, HttpServletRequest request) {
        var need = Factors.needed((Authentication) request.getUserPrincipal());
        if (need == SecondFactorNeed.CODE) {
            var back = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
            return "/sign-in/code?back=" + UriUtils.encodeQueryParam(back, StandardCharsets.UTF_8);
        }
        if (user.mustChangePassword()) {
            return "/account/password";
        }
        return need == SecondFactorNeed.ENROLMENT ? "/account/factor" : null;
    }

    /** Pattern of the page that refused; the area's path where the gate did, before any page was looked for. */
    private static String pattern(HttpServletRequest request, Area area) {
        var page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return page == null ? area.path() + "/**" : page.toString();
    }

    private static @Nullable SignedInUser user(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who
                        && who.getPrincipal() instanceof SignedInUser user
                ? user
                : null;
    }

    private static boolean inside(Area area, String path) {
        return path.equals(area.path()) || path.startsWith(area.path() + "/");
    }
}
