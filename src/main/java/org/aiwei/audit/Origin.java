package org.aiwei.audit;

import org.aiwei.access.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The request that caused an entry, if there is one.
 *
 * @param requestId number that stands in the log too
 * @param home path of the place where the signed-in person holds the first post
 */
record Origin(
        @Nullable String requestId,
        @Nullable String address,
        @Nullable String home) {

    static Origin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new Origin(null, null, homeOfActor());
        }
        var request = attributes.getRequest();
        var id = request.getAttribute("requestId");
        return new Origin(id == null ? null : id.toString(), request.getRemoteAddr(), homeOfActor());
    }

    private static @Nullable String homeOfActor() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInUser user
                ? user.getActor().posts().stream()
                        .findFirst()
                        .map(post -> post.at().value())
                        .orElse(null)
                : null;
    }
}
