package org.aiwei.account;

import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's own password. */
@Service
@RequiredArgsConstructor
public class Passwords {

    private final PersonRepository people;
    private final SignInThrottle throttle;
    private final SignIns signIns;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final FormerPasswords former;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /**
     * Changes the actor's own password; all sessions of the person end. A wrong old password counts like a sign-in that
     * failed, whatever becomes of the change: whoever finds a screen unlocked is not to guess there either.
     */
    public void change(Actor actor, String old, String wanted, String address) {
        var person = own(actor);
        ensureRight(person, actor, old, address);
        if (old.equals(wanted)) {
            throw new RuleBroken("account.password.same");
        }
        policy.profile().check(wanted, person.getLogin(), person.getName());
        if (former.hold(actor.id(), wanted)) {
            throw new RuleBroken("account.password.before", policy.profile().remembered());
        }
        var hash = Objects.requireNonNull(encoder.encode(wanted));
        transactions.executeWithoutResult(status -> {
            var mine = own(actor);
            former.keep(actor.id(), mine.chosenHash(), clock.instant());
            mine.changePassword(hash, actor.stamp(clock.instant()));
            people.save(mine);
        });
    }

    /** Why the actor is about to take a new password. */
    PasswordForm.Why why(Actor actor) {
        var person = own(actor);
        if (person.isMustChangePassword()) {
            return PasswordForm.Why.GIVEN;
        }
        return policy.profile().outlived(person.getPasswordChangedAt(), clock.instant())
                ? PasswordForm.Why.OLD
                : PasswordForm.Why.WISH;
    }

    private void ensureRight(Person person, Actor actor, String old, String address) {
        var admitted = throttle.admit(person.getLogin(), address);
        if (!admitted || !encoder.matches(old, person.getPasswordHash())) {
            signIns.refusedChange(actor, person.getLogin(), address, admitted);
            throw new RuleBroken(admitted ? "account.password.old" : "account.password.wait");
        }
        throttle.strikeOut(person.getLogin(), address);
    }

    private Person own(Actor actor) {
        return people.findById(actor.id()).orElseThrow(() -> new RecordNotFound(Person.class, actor.id()));
    }
}
