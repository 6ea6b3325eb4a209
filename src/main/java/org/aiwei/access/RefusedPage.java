package org.aiwei.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Sends a refused request to the page that tells how to go on. An address that no module knows is not found. */
class RefusedPage implements AccessDeniedHandler {

    private final List<Area> areas;

    RefusedPage(List<Area> areas) {
        this.areas = List.copyOf(areas);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof SignedInUser user
                && user.mustChangePassword()) {
            response.sendRedirect("/account/password");
            return;
        }
        if (refused instanceof CsrfException) {
            request.setAttribute("formExpired", true);
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        var known = areas.stream().anyMatch(area -> inside(area, request.getRequestURI()));
        response.sendError((known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }

    private static boolean inside(Area area, String path) {
        return path.equals(area.path()) || path.startsWith(area.path() + "/");
    }
}
