package org.aiwei.account;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the audit trail who came, who went and who was turned away, and the owner what is tried with an account. */
@Component
@Transactional
@RequiredArgsConstructor
class SignIns {

    private final PersonRepository people;
    private final SignInWarnings warnings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    void succeeded(SignedInUser user, String address) {
        var now = clock.instant();
        people.signedIn(user.getActor().id(), now);
        events.publishEvent(SignInEvent.of(SignInEvent.Kind.SIGN_IN, user, address, now));
    }

    void failed(String typed, @Nullable SignedInUser user, String address, boolean admitted) {
        var now = clock.instant();
        var detail = admitted ? address : address + " (throttled)";
        if (user == null) {
            var nobody = Actor.clock();
            events.publishEvent(new SignInEvent(
                    SignInEvent.Kind.SIGN_IN_FAILED, nobody.id(), "?", Login.shortened(typed), detail, now));
            warnings.refusedUnknown(typed, address, admitted, now);
        } else {
            events.publishEvent(SignInEvent.of(SignInEvent.Kind.SIGN_IN_FAILED, user, detail, now));
            warnings.refused(user.getActor().id(), user.getUsername(), address, admitted, now);
        }
    }

    /** Someone signed in did not know the password they wanted to change. */
    void refusedChange(Actor actor, String login, String address, boolean admitted) {
        var now = clock.instant();
        var detail = admitted ? address : address + " (throttled)";
        events.publishEvent(
                new SignInEvent(SignInEvent.Kind.PASSWORD_FAILED, actor.id(), actor.name(), login, detail, now));
        warnings.refused(actor.id(), login, address, admitted, now);
    }

    /** Somebody signed in was asked for the password again and did not know it. */
    void refusedAgain(Actor actor, String login, String address, boolean admitted) {
        refusedChange(actor, login, address, admitted);
    }

    void rightCode(SignedInUser user, String address) {
        events.publishEvent(SignInEvent.of(SignInEvent.Kind.CODE, user, address, clock.instant()));
    }

    void wrongCode(SignedInUser user, String address, boolean admitted) {
        var detail = admitted ? address : address + " (throttled)";
        var now = clock.instant();
        events.publishEvent(SignInEvent.of(SignInEvent.Kind.CODE_FAILED, user, detail, now));
        warnings.refused(user.getActor().id(), user.getUsername(), address, admitted, now);
    }

    @EventListener
    void on(LogoutSuccessEvent out) {
        if (out.getAuthentication().getPrincipal() instanceof SignedInUser user) {
            events.publishEvent(SignInEvent.of(SignInEvent.Kind.SIGN_OUT, user, "", clock.instant()));
        }
    }
}
