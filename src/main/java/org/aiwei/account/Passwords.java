package org.aiwei.account;

import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own password. */
@Service
@Transactional
@RequiredArgsConstructor
public class Passwords {

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final Clock clock;

    /** Changes the actor's own password; all sessions of the person end. */
    public void change(Actor actor, String old, String wanted) {
        var person = people.findById(actor.id()).orElseThrow(() -> new RecordNotFound(Person.class, actor.id()));
        if (!encoder.matches(old, person.getPasswordHash())) {
            throw new RuleBroken("account.password.old");
        }
        if (old.equals(wanted)) {
            throw new RuleBroken("account.password.same");
        }
        PasswordPolicy.check(wanted, person.getLogin(), person.getName());
        person.changePassword(Objects.requireNonNull(encoder.encode(wanted)), actor.stamp(clock.instant()));
        people.save(person);
    }
}
