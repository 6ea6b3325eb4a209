package org.aiwei.account;

import java.util.Collection;
import java.util.Set;
import org.aiwei.access.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which duties ask for a second factor: {@code aiwei.sign-in.second-factor}, names of duties, empty for nobody. */
@Component
class FactorPolicy {

    private final Set<Duty> duties;

    FactorPolicy(@Value("${aiwei.sign-in.second-factor:}") Set<Duty> duties) {
        this.duties = Set.copyOf(duties);
    }

    boolean requires(Collection<Duty> held) {
        return held.stream().anyMatch(duties::contains);
    }
}
