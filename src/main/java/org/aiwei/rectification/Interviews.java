package org.aiwei.rectification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.LadderStep;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 约谈记录, written down after a decided interview was held. */
@Service
@Transactional
@RequiredArgsConstructor
public class Interviews {

    private final EscalationRows rows;
    private final ItemFinder finder;
    private final FollowUpPolicy policy;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    StepPage page(Actor actor, UUID step) {
        var found = decided(step);
        var seen = finder.item(actor, found.rectificationId());
        policy.ensureRecords(actor, seen);
        var item = seen.item();
        return new StepPage(
                step, item.getId(), item.getNo(), item.getFound().problem(), item.getUnitName(), found.step());
    }

    InterviewForm written(UUID step) {
        return jdbc.sql("select object, held_on::text, place, record from interview where escalation_id = ?")
                .param(step)
                .query(InterviewForm.class)
                .optional()
                .orElse(InterviewForm.EMPTY);
    }

    /** Writes it down, or anew. */
    public void record(Actor actor, UUID step, String object, LocalDate heldOn, String place, String record) {
        var found = decided(step);
        var seen = finder.toMove(actor, found.rectificationId());
        policy.ensureRecords(actor, seen);
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("rectification.interview.later");
        }
        var now = clock.instant();
        jdbc.sql("""
                insert into interview (escalation_id, object, held_on, place, record, recorded_by, recorded_by_name, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (escalation_id) do update set object = excluded.object, held_on = excluded.held_on,
                    place = excluded.place, record = excluded.record, recorded_by = excluded.recorded_by,
                    recorded_by_name = excluded.recorded_by_name, recorded_at = excluded.recorded_at
                """)
                .params(step, object, heldOn, place, record, actor.id(), actor.name(), Timestamp.from(now))
                .update();
        var item = RectificationRef.of(seen.item());
        events.publishEvent(new InterviewRecorded(item, object, heldOn, actor.id(), actor.name(), now));
    }

    private Escalation decided(UUID step) {
        return rows.find(step)
                .filter(found -> found.step() == LadderStep.INTERVIEW && found.status() == RungStatus.DECIDED)
                .orElseThrow(() -> new RecordNotFound(Escalation.class, step));
    }
}
