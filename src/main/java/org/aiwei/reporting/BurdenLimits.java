package org.aiwei.reporting;

import java.time.Clock;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau's setting: what may be asked of a unit in a month. */
@Service
@Transactional
@RequiredArgsConstructor
class BurdenLimits {

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    BurdenLimit of(String ownerPath) {
        return jdbc.sql("select answers, refuses from burden_limit where owner_path = ?")
                .param(ownerPath)
                .query(BurdenLimit.class)
                .optional()
                .orElse(BurdenLimit.NONE);
    }

    @Transactional(readOnly = true)
    BurdenLimit of(Actor actor) {
        return of(owner(actor));
    }

    /** @param answers 0 takes the limit away */
    void set(Actor actor, int answers, boolean refuses) {
        if (answers < 0 || answers > MOST) {
            throw new RuleBroken("reporting.burden.number", String.valueOf(MOST));
        }
        var owner = owner(actor);
        var now = clock.instant();
        if (answers == 0) {
            jdbc.sql("delete from burden_limit where owner_path = ?")
                    .param(owner)
                    .update();
        } else {
            jdbc.sql("""
                    insert into burden_limit (owner_path, answers, refuses, set_by, set_at) values (?, ?, ?, ?, ?)
                    on conflict (owner_path) do update
                       set answers = excluded.answers, refuses = excluded.refuses, set_by = excluded.set_by, set_at = excluded.set_at
                    """)
                    .params(owner, answers, refuses, actor.id(), OffsetDateTime.ofInstant(now, clock.getZone()))
                    .update();
        }
        events.publishEvent(BurdenLimitSet.of(owner, answers, refuses, actor.stamp(now)));
    }

    /** The bureau of the actor's office. */
    private String owner(Actor actor) {
        var office = ReportForms.owners(actor).stream()
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException(actor.name() + " works in no office"));
        return organizations.root(office).path().value();
    }
}
