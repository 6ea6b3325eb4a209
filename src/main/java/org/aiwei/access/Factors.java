package org.aiwei.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What a session has been shown so far, and when: kept as Spring Security's factor authorities beside the duties. */
public final class Factors {

    /** Held once a code from the person's own device, or a recovery code, was right. */
    public static final String CODE = "FACTOR_TOTP";

    /** That long a password counts as just entered. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private Factors() {}

    public static GrantedAuthority password(Instant at) {
        return FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(at)
                .build();
    }

    public static GrantedAuthority code(Instant at) {
        return FactorGrantedAuthority.withAuthority(CODE).issuedAt(at).build();
    }

    /** What is still to be shown before the duties count. */
    static SecondFactorNeed needed(@Nullable Authentication who) {
        if (who == null || !(who.getPrincipal() instanceof SignedInUser user) || holds(who, CODE)) {
            return SecondFactorNeed.NONE;
        }
        return user.getSecondFactor();
    }

    static boolean fresh(Authentication who, Instant now) {
        return who.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(factor.getAuthority()))
                .anyMatch(factor -> factor.getIssuedAt().plus(FRESH).isAfter(now));
    }

    /** The same person with one more factor; an earlier one of its kind is replaced. */
    static Authentication with(Authentication who, GrantedAuthority factor) {
        var held = new ArrayList<GrantedAuthority>(who.getAuthorities());
        held.removeIf(each -> String.valueOf(each.getAuthority()).equals(factor.getAuthority()));
        held.add(factor);
        var more = UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(who.getPrincipal()), null, held);
        more.setDetails(who.getDetails());
        return more;
    }

    private static boolean holds(Authentication who, String name) {
        return who.getAuthorities().stream().anyMatch(each -> name.equals(each.getAuthority()));
    }
}
