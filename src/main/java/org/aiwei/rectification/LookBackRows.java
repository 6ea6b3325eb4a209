package org.aiwei.rectification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class LookBackRows {

    private static final String COLUMNS = "id, rectification_id, closing, nth, due_on, outcome";

    private final JdbcClient jdbc;

    void plan(UUID item, int closing, int nth, LocalDate dueOn) {
        jdbc.sql("""
                insert into look_back (id, rectification_id, closing, nth, due_on, note) values (?, ?, ?, ?, ?, '')
                on conflict (rectification_id, closing, nth) do nothing
                """).params(UUID.randomUUID(), item, closing, nth, dueOn).update();
    }

    Optional<LookBack> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from look_back where id = ?")
                .param(id)
                .query(LookBack.class)
                .optional();
    }

    /** Held until the transaction ends, so that one of two who look at it at once comes second. */
    LookBack lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from look_back where id = ? for update")
                .param(id)
                .query(LookBack.class)
                .single();
    }

    List<LookBack> open(UUID item) {
        return jdbc.sql("select " + COLUMNS
                        + " from look_back where rectification_id = ? and outcome is null order by nth")
                .param(item)
                .query(LookBack.class)
                .list();
    }

    void end(UUID id, LookBackOutcome outcome, String note, Actor.Stamp by) {
        jdbc.sql("""
                update look_back set outcome = ?, note = ?, done_at = ?, done_by = ?, done_by_name = ? where id = ?
                """)
                .params(outcome.name(), note, Timestamp.from(by.at()), by.actorId(), by.actorName(), id)
                .update();
    }

    List<UUID> due(LocalDate today) {
        return jdbc.sql("""
                select b.id from look_back b join rectification r on r.id = b.rectification_id
                  join campaign c on c.id = r.campaign_id
                 where b.outcome is null and b.told_at is null and b.due_on <= ? and c.status = 'PUBLISHED'
                 order by b.due_on, b.id
                """).param(today).query(UUID.class).list();
    }

    /** Whether it is this call that tells. */
    boolean tell(UUID id, Instant now) {
        return jdbc.sql("update look_back set told_at = ? where id = ? and told_at is null and outcome is null")
                        .params(Timestamp.from(now), id)
                        .update()
                > 0;
    }
}
