package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.County;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who passes which gate before and after a second factor was shown. */
class SecondFactorGateTests {

    private final RequestAuthorizationContext request = mock();

    @ParameterizedTest
    @CsvSource({
        // asked of the account, code shown, to all pages, to those for enrolling
        "NONE,      false, true,  true",
        "NONE,      true,  true,  true",
        "CODE,      false, false, false",
        "CODE,      true,  true,  true",
        "ENROLMENT, false, false, true",
        "ENROLMENT, true,  true,  true"
    })
    void whatIsOwedIsShownFirst(SecondFactorNeed need, boolean shown, boolean all, boolean enrolling) {
        var who = signedIn(need, shown);
        assertThat(passes(SecondFactorGate.ALL_SHOWN, who)).isEqualTo(all);
        assertThat(passes(SecondFactorGate.NO_CODE_OWED, who)).isEqualTo(enrolling);
    }

    @Test
    void whoIsNotSignedInPassesNeither() {
        var stranger = new AnonymousAuthenticationToken("key", "stranger", AuthorityUtils.createAuthorityList("X"));
        for (var gate : List.of(SecondFactorGate.ALL_SHOWN, SecondFactorGate.NO_CODE_OWED)) {
            assertThat(passes(gate, null)).as("nobody").isFalse();
            assertThat(passes(gate, stranger)).as("a stranger").isFalse();
        }
    }

    @Test
    void whoDoesNotPassIsDenied() {
        var gate = SecondFactorGate.ALL_SHOWN;
        gate.verify(() -> signedIn(SecondFactorNeed.NONE, false), request);
        assertThatThrownBy(() -> gate.verify(() -> signedIn(SecondFactorNeed.CODE, false), request))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private boolean passes(SecondFactorGate gate, @Nullable Authentication who) {
        return gate.authorize(() -> who, request).isGranted();
    }

    private static Authentication signedIn(SecondFactorNeed need, boolean shown) {
        var user = new SignedInUser("li", "x", County.LI_PEOPLES, true, false, need);
        var held = new ArrayList<GrantedAuthority>(user.getAuthorities());
        held.add(Factors.password(Instant.EPOCH));
        if (shown) {
            held.add(Factors.code(Instant.EPOCH));
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, held);
    }
}
