package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.LadderRung;
import org.aiwei.campaign.LadderStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rungs that were reached, as rows: each once for a clock, whoever comes first. */
@Component
@RequiredArgsConstructor
class EscalationRows {

    private static final String ALL = """
            select id, rectification_id, step, recipients, rung_on, due_on, unit_id, status, overtaken, number, paper_on
              from escalation
            """;

    private final JdbcClient jdbc;

    /** Writes a rung down; empty when it has been before. */
    Optional<Escalation> reach(ClimbingItem item, LadderRung rung, boolean overtaken, Instant now) {
        var id = UUID.randomUUID();
        int added = jdbc.sql("""
                insert into escalation (id, rectification_id, clock_no, offset_days, step, recipients, rung_on, due_on,
                    unit_id, status, overtaken, made_at)
                values (:id, :item, :clock, :offset, :step, :recipients, :rungOn, :dueOn, :unit, :status, :overtaken, :now)
                on conflict (rectification_id, clock_no, offset_days, step) do nothing
                """)
                .param("id", id)
                .param("item", item.id())
                .param("clock", item.clockNo())
                .param("offset", rung.offsetDays())
                .param("step", rung.step().name())
                .param("recipients", words(rung.recipients()))
                .param("rungOn", item.clock().dayOf(rung))
                .param("dueOn", item.dueOn())
                .param("unit", item.unitId())
                .param("status", (rung.automatic() ? RungStatus.DONE : RungStatus.PROPOSED).name())
                .param("overtaken", overtaken)
                .param("now", Timestamp.from(now))
                .update();
        return added == 0 ? Optional.empty() : find(id);
    }

    Optional<Escalation> find(UUID id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(EscalationRows::row)
                .optional();
    }

    /** One of two who decide at the same moment waits here and then finds it decided. */
    Escalation lock(UUID id) {
        return jdbc.sql(ALL + " where id = ? for update")
                .param(id)
                .query(EscalationRows::row)
                .single();
    }

    void decide(UUID id, RungStatus status, String reason, Actor.Stamp by) {
        jdbc.sql("""
                update escalation set status = ?, reason = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
                 where id = ?
                """)
                .params(status.name(), reason, by.actorId(), by.actorName(), Timestamp.from(by.at()), id)
                .update();
    }

    void number(UUID id, UUID seriesId, String number, LocalDate on) {
        jdbc.sql("update escalation set series_id = ?, number = ?, paper_on = ? where id = ?")
                .params(seriesId, number, on, id)
                .update();
    }

    /** Nobody has to decide any more. */
    void lapse(UUID item, Instant now) {
        jdbc.sql(
                        "update escalation set status = 'LAPSED', decided_at = ? where rectification_id = ? and status = 'PROPOSED'")
                .params(Timestamp.from(now), item)
                .update();
    }

    private static String words(Set<Duty> duties) {
        return duties.stream().sorted().map(Duty::name).collect(Collectors.joining(","));
    }

    private static Escalation row(ResultSet row, int index) throws SQLException {
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getObject("rectification_id", UUID.class),
                LadderStep.valueOf(row.getString("step")),
                duties(row.getString("recipients")),
                row.getObject("rung_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("unit_id", UUID.class),
                RungStatus.valueOf(row.getString("status")),
                row.getBoolean("overtaken"),
                row.getString("number"),
                row.getObject("paper_on", LocalDate.class));
    }

    private static Set<Duty> duties(String words) {
        return Arrays.stream(words.split(",", -1))
                .filter(word -> !word.isEmpty())
                .map(Duty::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
    }
}
