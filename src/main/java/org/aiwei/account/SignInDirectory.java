package org.aiwei.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SecondFactorNeed;
import org.aiwei.access.SignedInUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person behind a login with the posts of today. Without a post today there is nothing to sign in for. */
@Component
@RequiredArgsConstructor
class SignInDirectory {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PersonRepository people;
    private final AppointmentRepository posts;
    private final FactorBook factors;
    private final FactorPolicy policy;
    private final PasswordPolicy passwords;
    private final Clock clock;

    /** Looks as much up for a login that nobody has as for another. */
    @Transactional(readOnly = true)
    Optional<SignedInUser> find(String login) {
        var person = people.findByLogin(login);
        if (person.isEmpty()) {
            posts.ofPeople(List.of(NOBODY));
            factors.find(NOBODY);
            passwords.profile();
        }
        return person.map(this::signedIn);
    }

    private SignedInUser signedIn(Person person) {
        var today = LocalDate.now(clock);
        var held = posts.ofPeople(List.of(person.getId())).stream()
                .filter(post -> post.validOn(today))
                .map(Appointment::asPost)
                .toList();
        var actor = new Actor(person.getId(), person.getName(), held);
        return new SignedInUser(
                person.getLogin(),
                person.getPasswordHash(),
                actor,
                !person.disabled() && !actor.idle(),
                mustChange(person),
                need(person, actor));
    }

    private boolean mustChange(Person person) {
        return person.isMustChangePassword()
                || passwords.profile().outlived(person.getPasswordChangedAt(), clock.instant());
    }

    private SecondFactorNeed need(Person person, Actor actor) {
        if (factors.find(person.getId()).filter(FactorBook.Factor::confirmed).isPresent()) {
            return SecondFactorNeed.CODE;
        }
        return policy.requires(actor.duties()) ? SecondFactorNeed.ENROLMENT : SecondFactorNeed.NONE;
    }
}
