package org.aiwei.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the audit trail who was refused: once a minute for each person and kind of address, however often they try. */
@Component
@RequiredArgsConstructor
class RefusedAccess {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param route method and pattern of the address, without ids */
    @Transactional
    public void tell(SignedInUser user, String route) {
        var now = clock.instant();
        jdbc.sql("delete from access_refused where minute < ?")
                .param(at(now.minus(KEPT)))
                .update();
        var first = jdbc.sql(
                        "insert into access_refused (person_id, route, minute) values (?, ?, ?) on conflict do nothing")
                .params(user.getActor().id(), route, at(now.truncatedTo(ChronoUnit.MINUTES)))
                .update();
        if (first == 1) {
            var actor = user.getActor();
            events.publishEvent(new AccessRefused(actor.id(), actor.name(), user.getUsername(), route, now));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
