package org.aiwei.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.aiwei.notice.WorkNotes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays what has come into the inbox of each person it is for: row and mark in one transaction, so exactly once. */
@Component
@RequiredArgsConstructor
class InboxCourier {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCourier.class);
    private static final int BATCH = 200;

    private final Outbox outbox;
    private final WorkNotes notes;
    private final AtOnce atOnce;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @return whether there was anything to deliver */
    boolean deliver(Instant now, DeliveryRules rules) {
        try {
            return step(now, rules, BATCH, new AtomicReference<>());
        } catch (RuntimeException failure) {
            LOG.warn("inbox batch failed, one by one now", failure);
            boolean any = false;
            for (int i = 0; i < BATCH && alone(now, rules); i++) {
                any = true;
            }
            return any;
        }
    }

    private boolean alone(Instant now, DeliveryRules rules) {
        var held = new AtomicReference<@Nullable Parcel>();
        try {
            return step(now, rules, 1, held);
        } catch (RuntimeException failure) {
            var parcel = held.get();
            if (parcel == null) {
                throw failure;
            }
            transaction.executeWithoutResult(status -> outbox.failed(parcel, rules, null, failure.toString(), now));
            return true;
        }
    }

    private boolean step(Instant now, DeliveryRules rules, int most, AtomicReference<@Nullable Parcel> held) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var parcels = outbox.claim(Channel.INBOX, now, most);
            if (parcels.isEmpty()) {
                return false;
            }
            held.set(parcels.get(0));
            lay(parcels, now, rules);
            outbox.end(parcels, "DONE", now);
            return true;
        }));
    }

    private void lay(List<Parcel> parcels, Instant now, DeliveryRules rules) {
        var loud = atOnce.rules();
        var works =
                parcels.stream().map(Parcel::workId).filter(Objects::nonNull).toList();
        notes.people(works).forEach((note, people) -> {
            lay(note.id(), people);
            atOnce.post(note, people, loud, now, rules);
        });
    }

    private void lay(UUID work, Set<UUID> people) {
        people.forEach(person -> jdbc.sql("""
                insert into inbox_entry (id, person_id, work_id, arrived_at)
                select gen_random_uuid(), ?, w.id, w.opened_at from work_item w where w.id = ?
                on conflict (person_id, work_id) do nothing
                """).params(person, work).update());
    }
}
