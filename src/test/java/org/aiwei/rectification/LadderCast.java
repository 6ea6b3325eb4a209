package org.aiwei.rectification;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Items on the ladder for tests, and what became of them. */
@Component
@RequiredArgsConstructor
class LadderCast {

    private final Rectifications rectifications;
    private final Escalations escalations;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    UUID issued(UUID campaign, County.Place unit, LocalDate on, LocalDate due) {
        var wanted = new NewItem(unit.id(), Items.found("候诊区无禁烟标识"), null, on, due, null);
        return rectifications
                .issue(County.LIN_OFFICE, campaign, null, List.of(wanted))
                .get(0)
                .id();
    }

    /** The clock strikes nine on that day. */
    void run(LocalDate day) {
        escalations.run(at(day));
    }

    /** The clock strikes at this moment, told as the rest of the world does. */
    void runAt(String utc) {
        escalations.run(Instant.parse(utc));
    }

    Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant();
    }

    /** Each rung of an item as {@code day STEP STATUS}, with a star where it was overtaken. */
    List<String> rungs(UUID item) {
        return jdbc.sql("""
                select clock_no || ' ' || rung_on || ' ' || step || ' ' || status || case when overtaken then '*' else '' end
                  from escalation where rectification_id = ? order by clock_no, rung_on, offset_days, step
                """).param(item).query(String.class).list();
    }

    UUID step(UUID item, String step) {
        return jdbc.sql("select id from escalation where rectification_id = ? and step = ?")
                .params(item, step)
                .query(UUID.class)
                .single();
    }

    /** What waits for a unit, an office, a bureau or a person about an item, and what was copied to them. */
    List<String> work(UUID item, String kind, String audience) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
        }
        return jdbc.sql("""
                select step from work_item where parent_id = ? and kind = ? and audience = ? and closed_at is null
                 order by opened_at, step
                """).params(item, kind, audience).query(String.class).list();
    }

    List<String> trail(UUID item) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(item)
                .query(String.class)
                .list();
    }

    /** Moves a transition into another day. */
    void happened(UUID item, RectificationAction action, LocalDate day) {
        jdbc.sql("update rectification_transition set occurred_at = ? where rectification_id = ? and action = ?")
                .params(Timestamp.from(at(day)), item, action.name())
                .update();
    }

    /** All that happened to an item so far happened so many days earlier. */
    void aged(UUID item, int days) {
        entities.flush();
        entities.clear();
        jdbc.sql("update rectification set closed_at = closed_at - make_interval(days => ?) where id = ?")
                .params(days, item)
                .update();
        jdbc.sql("""
                with gone as (delete from rectification_transition where rectification_id = ? returning *)
                insert into rectification_transition
                select id, rectification_id, seq, action, from_status, to_status, actor_id, actor_name, remark, held_by_unit_id, unit_id,
                       due_before, due_after, occurred_at - make_interval(days => ?) from gone
                """).params(item, days).update();
    }

    String number(UUID step) {
        return jdbc.sql("select coalesce(number, '') from escalation where id = ?")
                .param(step)
                .query(String.class)
                .single();
    }
}
