package org.aiwei.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Adds to the running session what its person has just shown. */
@Component
public class ShownFactors {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Gives the session another id as well: it can do more than before. */
    public void add(GrantedAuthority factor, HttpServletRequest request, HttpServletResponse response) {
        var who = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Factors.with(who, factor));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
