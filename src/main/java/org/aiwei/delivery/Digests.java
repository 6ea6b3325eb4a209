package org.aiwei.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.job.Recurring;
import org.aiwei.notice.WorkNotes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once each working morning, for each person with something open. Whoever writes the row of a person and day first has
 * made it: a second node, or a run after a crash, finds the row and goes on to the next person.
 */
@Component
@RequiredArgsConstructor
class Digests implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 5000;

    private final DeliverySettings settings;
    private final Accounts accounts;
    private final WorkNotes notes;
    private final Mornings mornings;
    private final Mailer mailer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Override
    public String name() {
        return "delivery.digest";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run(Instant now) {
        var rules = settings.rules();
        var local = LocalDateTime.ofInstant(now, HERE);
        var today = local.toLocalDate();
        if (!mornings.open(local, rules) || finished(today)) {
            return;
        }
        var morning = mornings.of(today, rules);
        boolean whole = true;
        for (var actor : accounts.allActing()) {
            whole &= make(morning, actor, now);
        }
        if (whole) {
            jdbc.sql("insert into delivery_digest_run (on_date, finished_at) values (?, ?) on conflict do nothing")
                    .params(today, Outbox.at(now))
                    .update();
        }
    }

    /** One person's trouble keeps nobody else from the digest; it is tried again with the next run. */
    private boolean make(Morning morning, Actor actor, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                var digest = morning.of(actor.id(), notes.waiting(actor, MOST));
                if (!digest.empty() && written(digest, now)) {
                    lay(digest, now);
                }
            });
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("no digest for {}", actor.id(), failure);
            return false;
        }
    }

    private boolean written(Digest digest, Instant now) {
        return jdbc.sql("""
                insert into delivery_digest (id, person_id, on_date, made_at, overdue, today, soon, returned, fresh)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (person_id, on_date) do nothing
                """)
                        .params(
                                digest.id(),
                                digest.personId(),
                                digest.on(),
                                Outbox.at(now),
                                digest.overdue(),
                                digest.today(),
                                digest.soon(),
                                digest.returned(),
                                digest.fresh())
                        .update()
                == 1;
    }

    private void lay(Digest digest, Instant now) {
        jdbc.sql("insert into inbox_entry (id, person_id, digest_id, arrived_at) values (gen_random_uuid(), ?, ?, ?)")
                .params(digest.personId(), digest.id(), Outbox.at(now))
                .update();
        jdbc.sql("""
                insert into delivery_outbox (id, dedup_key, channel, digest_id, person_id, next_at, created_at)
                select gen_random_uuid(), 'MAIL:digest:' || p.person_id || ':' || :day, 'MAIL', :digest, p.person_id, :now, :now
                  from delivery_preference p where p.person_id = :person and p.mail_digest
                   and p.verified_at is not null and :mail
                on conflict (dedup_key) do nothing
                """)
                .param("day", digest.on().toString())
                .param("digest", digest.id())
                .param("now", Outbox.at(now))
                .param("person", digest.personId())
                .param("mail", mailer.on())
                .update();
    }

    private boolean finished(LocalDate day) {
        return jdbc.sql("select exists (select 1 from delivery_digest_run where on_date = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }
}
