package org.aiwei.rectification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阅知: who of the unit read a notice, and when. */
@Service
@Transactional
@RequiredArgsConstructor
public class NoticeReadings {

    private final Notices notices;
    private final NoticePolicy policy;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Saying it again changes nothing. */
    public void confirm(Actor actor, UUID noticeId) {
        var notice = notices.load(actor, noticeId);
        if (!policy.received(actor, notice)) {
            throw new AccessDeniedException(actor.name() + " did not receive notice " + noticeId);
        }
        var now = OffsetDateTime.now(clock);
        int added = jdbc.sql("insert into notice_reading (notice_id, person_id, person_name, read_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(noticeId, actor.id(), actor.name(), now)
                .update();
        if (added > 0) {
            events.publishEvent(new NoticeRead(
                    noticeId,
                    notice.getCampaignId(),
                    Objects.requireNonNull(notice.getNumber()),
                    notice.getUnitPath(),
                    actor.id(),
                    actor.name(),
                    now.toInstant()));
        }
    }

    @Transactional(readOnly = true)
    boolean read(Actor actor, UUID noticeId) {
        return jdbc.sql("select exists (select 1 from notice_reading where notice_id = ? and person_id = ?)")
                .params(noticeId, actor.id())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<NoticePage.Reading> of(UUID noticeId) {
        return jdbc.sql(
                        "select person_name, read_at from notice_reading where notice_id = ? order by read_at, person_id")
                .param(noticeId)
                .query((row, index) -> new NoticePage.Reading(
                        row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }
}
