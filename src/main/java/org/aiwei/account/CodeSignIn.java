package org.aiwei.account;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.SignedInUser;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Component;

/** The second step of signing in. Wrong codes count like wrong passwords, so that guessing one takes as long. */
@Component
@RequiredArgsConstructor
class CodeSignIn {

    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final SignIns signIns;

    /** @throws RuleBroken for a code that is wrong, used already, or comes too often */
    void with(SignedInUser user, String code, String address) {
        var login = user.getUsername();
        boolean admitted = throttle.admit(login, address);
        if (!admitted || !factors.use(user.getActor(), code)) {
            signIns.wrongCode(user, address, admitted);
            throw new RuleBroken(admitted ? "account.factor.code" : "account.password.wait");
        }
        throttle.strikeOut(login, address);
        signIns.rightCode(user, address);
    }
}
