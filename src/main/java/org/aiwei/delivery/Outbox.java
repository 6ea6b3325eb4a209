package org.aiwei.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.notice.WorkArrived;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that wait to be delivered. Every method joins the caller's transaction. */
@Component
@RequiredArgsConstructor
class Outbox {

    private static final int LONGEST_ERROR = 300;

    private final JdbcClient jdbc;

    /** One row for each item, unless the rule says that it is not told at all. */
    void arrived(WorkArrived arrived) {
        jdbc.sql("""
                insert into delivery_outbox (id, dedup_key, channel, work_id, next_at, created_at)
                select gen_random_uuid(), :key, 'INBOX', :work, :at, :at
                 where not exists (select 1 from delivery_rule r
                                    where r.topic = :topic and r.step = :step and r.loud = 'SILENT')
                on conflict (dedup_key) do nothing
                """)
                .param("key", "work:" + arrived.workId())
                .param("work", arrived.workId())
                .param("topic", arrived.topic())
                .param("step", arrived.step())
                .param("at", at(arrived.occurredAt()))
                .update();
    }

    /** Held until the transaction ends; another node passes over what one has in its hands. */
    List<Parcel> claim(Channel channel, Instant now, int most) {
        return jdbc.sql("""
                select id, channel, work_id, digest_id, card_on, person_id, attempts, created_at from delivery_outbox
                 where channel = ? and status = 'WAITING' and next_at <= ?
                 order by next_at, id limit ? for update skip locked
                """)
                .params(channel.name(), at(now), most)
                .query((row, n) -> new Parcel(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("work_id", UUID.class),
                        row.getObject("digest_id", UUID.class),
                        row.getObject("card_on", LocalDate.class),
                        row.getObject("person_id", UUID.class),
                        row.getInt("attempts"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void end(Collection<Parcel> parcels, String status, Instant now) {
        jdbc.sql("update delivery_outbox set status = ?, ended_at = ?, error = null where id = any (?)")
                .params(status, at(now), parcels.stream().map(Parcel::id).toArray(UUID[]::new))
                .update();
    }

    void postpone(Collection<Parcel> parcels, Instant until) {
        jdbc.sql("update delivery_outbox set next_at = ? where id = any (?)")
                .params(at(until), parcels.stream().map(Parcel::id).toArray(UUID[]::new))
                .update();
    }

    /** Tried in vain: again later, or never again by itself. */
    void failed(Parcel parcel, DeliveryRules rules, @Nullable Instant notBefore, String error, Instant now) {
        int failures = parcel.attempts() + 1;
        boolean dead = failures >= rules.attempts();
        var next = rules.next(now, failures);
        jdbc.sql("""
                update delivery_outbox set attempts = :attempts, next_at = :next, error = :error, status = :status,
                       ended_at = case when :status = 'DEAD' then cast(:now as timestamptz) end
                 where id = :id and status = 'WAITING'
                """)
                .param("attempts", failures)
                .param("next", at(notBefore != null && notBefore.isAfter(next) ? notBefore : next))
                .param("error", error.substring(0, Math.min(LONGEST_ERROR, error.length())))
                .param("status", dead ? "DEAD" : "WAITING")
                .param("now", at(now))
                .param("id", parcel.id())
                .update();
    }

    /** What was delivered long ago goes; what was never delivered stays until somebody has looked at it. */
    void sweep(Instant now, DeliveryRules rules) {
        jdbc.sql("delete from delivery_outbox where ended_at < ? and status in ('DONE', 'DROPPED')")
                .param(at(now).minusDays(rules.sentDays()))
                .update();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
