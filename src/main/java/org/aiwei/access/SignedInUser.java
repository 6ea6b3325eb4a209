package org.aiwei.access;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session keeps of the person who signed in. {@code username} is the login, by which sessions are found and ended. */
public final class SignedInUser implements UserDetails, CredentialsContainer, Serializable {

    /** Held instead of the duties while the initial password has not been changed. */
    public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    private static final long serialVersionUID = 1;

    private final String login;
    private @Nullable String passwordHash;
    private final Actor actor;
    private final boolean enabled;
    private final boolean mustChangePassword;

    /** {@code null} in a session of a program that did not know it yet. */
    private final @Nullable SecondFactorNeed secondFactor;

    /** Somebody who needs no second factor. */
    public SignedInUser(
            String login, @Nullable String passwordHash, Actor actor, boolean enabled, boolean mustChangePassword) {
        this(login, passwordHash, actor, enabled, mustChangePassword, SecondFactorNeed.NONE);
    }

    public SignedInUser(
            String login,
            @Nullable String passwordHash,
            Actor actor,
            boolean enabled,
            boolean mustChangePassword,
            SecondFactorNeed secondFactor) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.actor = actor;
        this.enabled = enabled;
        this.mustChangePassword = mustChangePassword;
        this.secondFactor = secondFactor;
    }

    public Actor getActor() {
        return actor;
    }

    /** {@code DUTY_<name>} for each duty held; only {@link #MUST_CHANGE_PASSWORD} while that is outstanding. */
    @Override
    public List<SimpleGrantedAuthority> getAuthorities() {
        if (mustChangePassword) {
            return List.of(new SimpleGrantedAuthority(MUST_CHANGE_PASSWORD));
        }
        return actor.duties().stream()
                .map(duty -> new SimpleGrantedAuthority(authority(duty)))
                .toList();
    }

    static String authority(Duty duty) {
        return "DUTY_" + duty.name();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** What the account asks for besides the password, whether it was shown already or not. */
    public SecondFactorNeed getSecondFactor() {
        return secondFactor == null ? SecondFactorNeed.NONE : secondFactor;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser user && user.login.equals(login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
