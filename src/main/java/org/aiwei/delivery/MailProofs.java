package org.aiwei.delivery;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.SecretToken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever wants mail shows first that the address is the own one, with a secret that a letter brings there. */
@Service
@Transactional
@RequiredArgsConstructor
class MailProofs {

    private static final Duration DAY = Duration.ofDays(1);

    private final Preferences preferences;
    private final DeliverySettings settings;
    private final Knocks knocks;
    private final Mailer mailer;
    private final Words words;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Sends the letter; the secret of one before is worth nothing any more.
     *
     * @throws RuleBroken without an address that waits for it, after too many letters, and when the server does not take it
     */
    public void ask(Actor actor) {
        var chosen = preferences.of(actor);
        if (!chosen.unproved() || !mailer.on()) {
            throw new RuleBroken("delivery.proof.none");
        }
        var limits = settings.limits();
        if (!knocks.knock("proof:" + actor.id(), DAY, limits.proofLetters()).isZero()) {
            throw new RuleBroken("delivery.proof.letters", limits.proofLetters());
        }
        var secret = SecretToken.random();
        jdbc.sql("update delivery_preference set proof_hash = ?, proof_until = ? where person_id = ?")
                .params(SecretToken.hash(secret), Outbox.at(clock.instant()).plusHours(limits.proofHours()), actor.id())
                .update();
        tell(actor, DeliveryChanged.Action.ASK_PROOF);
        send(chosen.mail(), secret, limits.proofHours());
    }

    /** @throws RuleBroken for a secret that is not this person's, or too old */
    public void prove(Actor actor, String secret) {
        int proved = jdbc.sql("""
                update delivery_preference
                   set verified_at = :now, proof_hash = null, proof_until = null, version = version + 1
                 where person_id = :person and proof_hash = :hash and proof_until > :now
                """)
                .param("now", Outbox.at(clock.instant()))
                .param("person", actor.id())
                .param("hash", SecretToken.hash(secret))
                .update();
        if (proved == 0) {
            throw new RuleBroken("delivery.proof.code");
        }
        tell(actor, DeliveryChanged.Action.PROVE);
    }

    private void send(String to, String secret, int hours) {
        var link = words.link(DeliveryAreas.OWN + "/proof?code=" + secret);
        try {
            mailer.send(
                    to,
                    words.text("delivery.out.subject", words.text("delivery.proof")),
                    words.text("delivery.proof.letter", link, secret, hours));
        } catch (Undelivered failure) {
            throw new RuleBroken("delivery.test", String.valueOf(failure.getMessage()));
        }
    }

    private void tell(Actor actor, DeliveryChanged.Action action) {
        events.publishEvent(DeliveryChanged.of(action, actor.id(), actor.name(), actor, clock.instant()));
    }
}
