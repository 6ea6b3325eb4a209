package org.aiwei.account;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own second factor: an app that shows codes, and recovery codes for the day it is lost. */
@Service
@Transactional
@RequiredArgsConstructor
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    private static final String ISSUER = "爱卫工作台";

    private final FactorBook book;
    private final FactorPolicy policy;
    private final PersonRepository people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    FactorPage page(Actor actor) {
        var factor = book.find(actor.id()).orElse(null);
        boolean required = policy.requires(actor.duties());
        if (factor == null) {
            return FactorPage.off(required);
        }
        return factor.confirmedAt() == null
                ? FactorPage.pending(
                        required,
                        factor.secret(),
                        QrPicture.of(TimeCode.uri(factor.secret(), own(actor).getLogin(), ISSUER)))
                : FactorPage.on(
                        required,
                        factor.confirmedAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                        book.codesLeft(actor.id()));
    }

    /** Makes up a secret; it counts once a code computed from it was confirmed. */
    public void begin(Actor actor) {
        book.begin(actor.id(), TimeCode.secret(), clock.instant());
    }

    /**
     * The app shows the right code: from now on signing in asks for one.
     *
     * @return recovery codes, which are in this answer and nowhere else
     */
    List<String> confirm(Actor actor, String typed) {
        var factor = book.find(actor.id()).orElseThrow(() -> new RuleBroken("account.factor.none"));
        var step = TimeCode.step(factor.secret(), plain(typed), clock.instant());
        if (step.isEmpty() || !book.confirm(actor.id(), step.getAsLong(), clock.instant())) {
            throw new RuleBroken("account.factor.code");
        }
        tell(actor, PersonAction.ENROL_FACTOR);
        return fresh(actor);
    }

    List<String> newCodes(Actor actor) {
        if (book.find(actor.id()).filter(FactorBook.Factor::confirmed).isEmpty()) {
            throw new RuleBroken("account.factor.none");
        }
        tell(actor, PersonAction.NEW_RECOVERY_CODES);
        return fresh(actor);
    }

    public void remove(Actor actor) {
        if (policy.requires(actor.duties())) {
            throw new RuleBroken("account.factor.required");
        }
        if (book.remove(actor.id())) {
            tell(actor, PersonAction.REMOVE_FACTOR);
        }
    }

    /** Whether it is a code of the app that was not used yet, or an unused recovery code; either is used up by it. */
    boolean use(Actor actor, String typed) {
        var factor = book.find(actor.id()).filter(FactorBook.Factor::confirmed);
        if (factor.isEmpty()) {
            return false;
        }
        var step = TimeCode.step(factor.get().secret(), plain(typed), clock.instant());
        return step.isPresent() ? book.use(actor.id(), step.getAsLong()) : book.use(actor.id(), plain(typed));
    }

    private List<String> fresh(Actor actor) {
        var codes =
                Stream.generate(InitialPassword::random).limit(RECOVERY_CODES).toList();
        book.replaceCodes(actor.id(), codes);
        return codes;
    }

    private void tell(Actor actor, PersonAction action) {
        var person = own(actor);
        events.publishEvent(new PersonChanged(
                person.getId(),
                person.getName(),
                person.getLogin(),
                action,
                null,
                null,
                actor.id(),
                actor.name(),
                clock.instant()));
    }

    private Person own(Actor actor) {
        return people.findById(actor.id()).orElseThrow(() -> new RecordNotFound(Person.class, actor.id()));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
