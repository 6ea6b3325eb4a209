package org.aiwei.access;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Keeps out who has to show a second factor first.
 *
 * @param passing what may be outstanding all the same
 */
record SecondFactorGate(Set<SecondFactorNeed> passing) implements AuthorizationManager<RequestAuthorizationContext> {

    /** Nothing is outstanding. */
    static final SecondFactorGate ALL_SHOWN = new SecondFactorGate(Set.of(SecondFactorNeed.NONE));

    /** For the pages on which one enrols. */
    static final SecondFactorGate NO_CODE_OWED =
            new SecondFactorGate(Set.of(SecondFactorNeed.NONE, SecondFactorNeed.ENROLMENT));

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
        var someone = who.get();
        boolean signedIn = someone != null && someone.getPrincipal() instanceof SignedInUser;
        return new AuthorizationDecision(signedIn && passing.contains(Factors.needed(someone)));
    }
}
