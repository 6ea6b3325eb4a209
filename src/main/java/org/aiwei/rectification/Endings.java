package org.aiwei.rectification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Spans that run out by themselves: public notice, and the stage of a long-term item. */
@Component
@RequiredArgsConstructor
class Endings {

    private final JdbcClient jdbc;
    private final Rectifications rectifications;
    private final ApplicationEventPublisher events;

    /** The last day counts in full. */
    List<UUID> noticesOver(LocalDate today) {
        return jdbc.sql("""
                select r.id from rectification r join campaign c on c.id = r.campaign_id
                 where r.status = 'PUBLIC_NOTICE' and r.public_until < ? and c.status = 'PUBLISHED'
                 order by r.public_until, r.id
                """).param(today).query(UUID.class).list();
    }

    /** Closes it, unless somebody else has just done so. */
    @Transactional
    public void finish(UUID id) {
        var still = jdbc.sql("select id from rectification where id = ? and status = 'PUBLIC_NOTICE' for update")
                .param(id)
                .query(UUID.class)
                .optional();
        if (still.isPresent()) {
            rectifications.move(Actor.clock(), id, RectificationAction.FINISH_NOTICE, Move.saying(""));
        }
    }

    List<UUID> reviewsOver(LocalDate today) {
        return jdbc.sql("""
                select r.id from rectification r join campaign c on c.id = r.campaign_id
                 where r.status = 'LONG_TERM' and r.due_on <= ? and c.status = 'PUBLISHED'
                   and not exists (select 1 from review_call m where m.rectification_id = r.id and m.review_on = r.due_on)
                 order by r.due_on, r.id
                """).param(today).query(UUID.class).list();
    }

    /** Tells once that a stage is to be looked at. */
    @Transactional
    public void call(UUID id, Instant now) {
        int added =
                jdbc.sql("""
                insert into review_call (rectification_id, review_on, called_at)
                select id, due_on, :now from rectification where id = :id and status = 'LONG_TERM'
                on conflict do nothing
                """).param("now", Timestamp.from(now)).param("id", id).update();
        if (added > 0) {
            events.publishEvent(new StageReviewDue(rectifications.ref(id), now));
        }
    }
}
