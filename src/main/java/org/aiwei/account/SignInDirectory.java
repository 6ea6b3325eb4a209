package org.aiwei.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private final PersonRepository people;
    private final AppointmentRepository posts;
    private final FactorBook factors;
    private final FactorPolicy policy;
    private final PasswordPolicy passwords;
    private final Clock clock;

    @Transactional(readOnly = true)
    Optional<SignedInUser> find(String login) {
        return people.findByLogin(login).map(this::signedIn);
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
