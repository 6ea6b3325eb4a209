package org.aiwei.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Factors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs people in. A login that is unknown, disabled or has to wait and a wrong password take the same work and give
 * the same answer, so that nobody learns who has an account.
 */
@Component
@RequiredArgsConstructor
class SignInProvider implements AuthenticationProvider {

    /** Longer ones cannot be right; hashing them would only cost. */
    private static final int LONGEST_TYPED = 256;

    private final SignInDirectory directory;
    private final SignInThrottle throttle;
    private final SignIns signIns;
    private final PasswordEncoder encoder;
    private final DecoyHash decoy;
    private final Clock clock;

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var login = Login.normal(attempt.getName());
        var address = address(attempt);
        var admitted = throttle.admit(login, address);
        var user = directory.find(login).orElse(null);
        var right = matches(attempt, user == null ? null : user.getPassword());
        if (user == null || !admitted || !right || !user.isEnabled()) {
            signIns.failed(login, user, address, admitted);
            throw new BadCredentialsException("sign-in refused");
        }
        throttle.clear(login, address);
        signIns.succeeded(user, address);
        var held = new ArrayList<GrantedAuthority>(user.getAuthorities());
        held.add(Factors.password(clock.instant()));
        var token = UsernamePasswordAuthenticationToken.authenticated(user, null, held);
        token.setDetails(attempt.getDetails());
        user.eraseCredentials();
        return token;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Always hashes once. An empty password is hashed as a blank, which no password may be. */
    private boolean matches(Authentication attempt, @Nullable String hash) {
        var typed = Objects.toString(attempt.getCredentials(), "");
        var possible = !typed.isEmpty() && typed.length() <= LONGEST_TYPED && hash != null;
        return encoder.matches(possible ? typed : " ", hash == null ? decoy.value() : hash) && possible;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
                : "";
    }
}
