package org.aiwei.account;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.PasswordAgain;
import org.aiwei.platform.RecordNotFound;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OwnPasswordAgain implements PasswordAgain {

    private final PersonRepository people;
    private final SignInThrottle throttle;
    private final SignIns signIns;
    private final PasswordEncoder encoder;

    @Override
    public boolean right(Actor actor, String password, String address) {
        var person = people.findById(actor.id()).orElseThrow(() -> new RecordNotFound(Person.class, actor.id()));
        boolean admitted = throttle.admit(person.getLogin(), address);
        if (!admitted || !encoder.matches(password, person.getPasswordHash())) {
            signIns.refusedAgain(actor, person.getLogin(), address, admitted);
            return false;
        }
        throttle.strikeOut(person.getLogin(), address);
        return true;
    }
}
