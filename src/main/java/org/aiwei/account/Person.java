package org.aiwei.account;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor.Stamp;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Pinyin;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Person extends AbstractAggregateRoot<Person> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private String login;
    private String name;
    private String namePy;
    private @Nullable String mobile;
    private @Nullable String passwordHash;
    private Instant passwordChangedAt;
    private boolean mustChangePassword;
    private @Nullable Instant disabledAt;
    private @Nullable String language;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;

    static Person enrol(NewPerson wanted, UnitPath at, String passwordHash, boolean mustChangePassword, Stamp by) {
        var person = new Person();
        person.id = UUID.randomUUID();
        person.login = wanted.login();
        person.mobile = wanted.mobile();
        person.take(passwordHash, mustChangePassword, by);
        person.createdAt = by.at();
        person.call(wanted.name());
        person.tell(PersonAction.ENROL, wanted.login(), at.value(), by);
        return person;
    }

    void revise(String newName, @Nullable String newMobile, Stamp by) {
        var change = name.equals(newName) ? null : name + " → " + newName;
        mobile = newMobile;
        call(newName);
        tell(PersonAction.REVISE, change, by);
    }

    void disable(String reason, Stamp by) {
        if (disabled()) {
            throw new RuleBroken("account.disabled.already", name);
        }
        disabledAt = by.at();
        tell(PersonAction.DISABLE, reason, by);
    }

    void enable(Stamp by) {
        if (!disabled()) {
            throw new RuleBroken("account.enabled.already", name);
        }
        disabledAt = null;
        tell(PersonAction.ENABLE, null, by);
    }

    /** The person's own new password. */
    void changePassword(String hash, Stamp by) {
        take(hash, false, by);
        tell(PersonAction.CHANGE_PASSWORD, null, by);
    }

    /** A one-time password from the administrator, to be changed at the first sign-in. */
    void resetPassword(String hash, Stamp by) {
        take(hash, true, by);
        tell(PersonAction.RESET_PASSWORD, null, by);
    }

    void loseFactor(Stamp by) {
        tell(PersonAction.RESET_FACTOR, null, by);
    }

    void signOutEverywhere(Stamp by) {
        tell(PersonAction.END_SESSIONS, null, by);
    }

    void speak(@Nullable String newLanguage) {
        language = newLanguage;
    }

    boolean disabled() {
        return disabledAt != null;
    }

    /** The hash of a password the person has chosen; {@code null} while it is one that was given. */
    @Nullable
    String chosenHash() {
        return mustChangePassword ? null : passwordHash;
    }

    private void take(String hash, boolean given, Stamp by) {
        passwordHash = hash;
        mustChangePassword = given;
        passwordChangedAt = by.at();
    }

    private void call(String newName) {
        name = newName;
        namePy = Pinyin.initials(newName);
    }

    private void tell(PersonAction action, @Nullable String detail, Stamp by) {
        tell(action, detail, null, by);
    }

    private void tell(PersonAction action, @Nullable String detail, @Nullable String at, Stamp by) {
        registerEvent(new PersonChanged(id, name, login, action, detail, at, by.actorId(), by.actorName(), by.at()));
    }
}
