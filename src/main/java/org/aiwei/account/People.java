package org.aiwei.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrols people and keeps their accounts. */
@Service
@Transactional
@RequiredArgsConstructor
public class People {

    private final PersonRepository repository;
    private final AppointmentRepository posts;
    private final Appointments appointments;
    private final PersonPolicy policy;
    private final Organizations organizations;
    private final FactorBook factors;
    private final PasswordEncoder encoder;
    private final PasswordPolicy passwords;
    private final FormerPasswords former;
    private final Clock clock;

    /** Enrols a person with a one-time password, which is in the answer and nowhere else. */
    public Enrolled enrol(Actor actor, NewPerson wanted) {
        return enrol(actor, List.of(wanted)).get(0);
    }

    /** Enrols several people at once; their passwords are hashed side by side, since that is what takes long. */
    List<Enrolled> enrol(Actor actor, List<NewPerson> wanted) {
        var initials = wanted.stream().map(person -> InitialPassword.random()).toList();
        var hashes = initials.parallelStream().map(this::encode).toList();
        var enrolled = new ArrayList<Enrolled>();
        for (int i = 0; i < wanted.size(); i++) {
            enrolled.add(new Enrolled(save(actor, wanted.get(i), hashes.get(i), true), initials.get(i)));
        }
        return enrolled;
    }

    /** Enrols a person who has chosen a password, as at set-up. */
    public UUID enrol(Actor actor, NewPerson wanted, String password) {
        return enrolAlike(actor, List.of(wanted), password).get(0);
    }

    /** Enrols people who share a password that is no secret, as in an example; hashing it once saves most of the time. */
    public List<UUID> enrolAlike(Actor actor, List<NewPerson> wanted, String password) {
        var profile = passwords.profile();
        wanted.forEach(person -> profile.check(password, person.login(), person.name()));
        var hash = encode(password);
        return wanted.stream().map(person -> save(actor, person, hash, false)).toList();
    }

    public void revise(Actor actor, UUID id, String name, @Nullable String mobile, @Nullable Long seen) {
        var person = wholly(actor, id, seen);
        person.revise(name, mobile, actor.stamp(clock.instant()));
        repository.save(person);
    }

    @SuppressWarnings("NullAway") // validated
    void revise(Actor actor, UUID id, PersonDetailsForm form) {
        revise(actor, id, form.name().strip(), PersonForm.orNull(form.mobile()), form.version());
    }

    /** The language in which the actor wants to be addressed. */
    void speak(Actor actor, String language) {
        var person = own(actor);
        person.speak(language);
        repository.save(person);
    }

    /** Ends all sessions of the actor, this one too. */
    void signOutEverywhere(Actor actor) {
        var person = own(actor);
        person.signOutEverywhere(actor.stamp(clock.instant()));
        repository.save(person);
    }

    public void disable(Actor actor, UUID id, String reason, @Nullable Long seen) {
        var person = wholly(actor, id, seen);
        policy.ensureAnother(actor, person);
        person.disable(reason, actor.stamp(clock.instant()));
        repository.save(person);
    }

    public void enable(Actor actor, UUID id, @Nullable Long seen) {
        var person = wholly(actor, id, seen);
        person.enable(actor.stamp(clock.instant()));
        repository.save(person);
    }

    /** Gives the person a new one-time password, which is in the answer and nowhere else. */
    public String resetPassword(Actor actor, UUID id, @Nullable Long seen) {
        var person = wholly(actor, id, seen);
        policy.ensureAnother(actor, person);
        var initial = InitialPassword.random();
        former.keep(id, person.chosenHash(), clock.instant());
        person.resetPassword(encode(initial), actor.stamp(clock.instant()));
        repository.save(person);
        return initial;
    }

    /** Takes away a second factor that was lost; whoever's duties ask for one enrols a new one at the next sign-in. */
    public void resetFactor(Actor actor, UUID id, @Nullable Long seen) {
        var person = wholly(actor, id, seen);
        policy.ensureAnother(actor, person);
        if (!factors.remove(id)) {
            throw new RuleBroken("account.factor.none");
        }
        person.loseFactor(actor.stamp(clock.instant()));
        repository.save(person);
    }

    public void endSessions(Actor actor, UUID id) {
        var person = visible(actor, id);
        policy.ensureAdministersWholly(actor, person, posts.ofPeople(List.of(id)), today());
        person.signOutEverywhere(actor.stamp(clock.instant()));
        repository.save(person);
    }

    Person visible(Actor actor, UUID id) {
        return repository
                .findOne(policy.visibleTo(actor, today()).and((person, query, cb) -> cb.equal(person.get("id"), id)))
                .orElseThrow(() -> new RecordNotFound(Person.class, id));
    }

    private Person own(Actor actor) {
        return repository.findById(actor.id()).orElseThrow(() -> new RecordNotFound(Person.class, actor.id()));
    }

    private Person wholly(Actor actor, UUID id, @Nullable Long seen) {
        var person = visible(actor, id);
        StaleRecord.check(Person.class, id, seen, person.getVersion());
        policy.ensureAdministersWholly(actor, person, posts.ofPeople(List.of(id)), today());
        return person;
    }

    private UUID save(Actor actor, NewPerson wanted, String hash, boolean mustChange) {
        if (!Login.possible(wanted.login())) {
            throw new RuleBroken("account.login.form");
        }
        if (repository.existsByLogin(wanted.login())) {
            throw new RuleBroken("account.login.taken", wanted.login());
        }
        var by = actor.stamp(clock.instant());
        var at = organizations.unit(wanted.post().unitId()).path();
        var person = repository.saveAndFlush(Person.enrol(wanted, at, hash, mustChange, by));
        appointments.begin(actor, person, wanted.post());
        return person.getId();
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A new account and the password that opens it once. */
    public record Enrolled(UUID id, String initialPassword) {}
}
