package org.aiwei.delivery;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own choice of channels. */
@Service
@Transactional
@RequiredArgsConstructor
class Preferences {

    static final String ADDRESS = "[\\w.+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,120}[A-Za-z0-9])";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Preference of(Actor actor) {
        return of(actor.id());
    }

    Preference of(UUID person) {
        return jdbc.sql("""
                select version, mail, mail_now, mail_digest, verified_at is not null
                  from delivery_preference where person_id = ?
                """)
                .param(person)
                .query((row, n) -> new Preference(
                        row.getLong(1), row.getString(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)))
                .optional()
                .orElse(Preference.NONE);
    }

    /**
     * Another address than before is no longer verified.
     *
     * @throws RuleBroken when mail is wanted and the address is none
     */
    public void choose(Actor actor, Preference wanted) {
        var known = of(actor.id());
        StaleRecord.check(Preference.class, actor.id(), wanted.version(), known.version());
        boolean any = wanted.mailNow() || wanted.mailDigest();
        if ((any || !wanted.mail().isEmpty()) && !wanted.mail().matches(ADDRESS)) {
            throw new RuleBroken("delivery.mail.address");
        }
        jdbc.sql("""
                insert into delivery_preference as p (person_id, version, mail, mail_now, mail_digest) values (?, 1, ?, ?, ?)
                on conflict (person_id) do update
                   set version = p.version + 1, mail = excluded.mail, mail_now = excluded.mail_now,
                       mail_digest = excluded.mail_digest,
                       verified_at = case when p.mail = excluded.mail then p.verified_at end,
                       proof_hash = case when p.mail = excluded.mail then p.proof_hash end,
                       proof_until = case when p.mail = excluded.mail then p.proof_until end
                """)
                .params(actor.id(), wanted.mail(), wanted.mailNow(), wanted.mailDigest())
                .update();
        events.publishEvent(
                DeliveryChanged.of(DeliveryChanged.Action.CHOOSE, actor.id(), actor.name(), actor, clock.instant()));
    }
}
