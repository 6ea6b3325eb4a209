package org.aiwei.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units have to do in a campaign, without asking who looks: for modules above, after their own check. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class UnitParts {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    /** What a unit wrote about its part. */
    public record Note(UUID partId, UUID assignmentId, String text, int percent, String author, Instant at) {}

    /** The live parts of units in the order of the plan. */
    public List<UnitPart> of(CampaignRef campaign, Collection<UUID> unitIds) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                select p.*, a.action, a.content, a.lead_leader_id, a.lead_unit_id,
                       part_light(p.status, coalesce(a.starts_on, :start), p.due_on, p.percent, :today, :soon, :yellow, :red) as light
                  from assignment_part p join assignment a on a.id = p.assignment_id
                 where p.campaign_id = :campaign and p.unit_id = any (:units)
                   and p.status <> 'REPLACED' and a.status = 'ISSUED'
                 order by a.number, a.id, p.unit_path, p.id
                """)
                .param("campaign", campaign.id())
                .param("units", unitIds.toArray(UUID[]::new))
                .param("start", campaign.startsOn())
                .param("today", today)
                .param("soon", LightReading.soonUntil(campaign.lights(), today, calendar))
                .param("yellow", campaign.lights().behindYellow())
                .param("red", campaign.lights().behindRed())
                .query((row, index) -> read(row))
                .list();
    }

    /** Progress notes of a unit's parts from one moment to before another, oldest first. */
    public List<Note> notes(UUID unitId, Instant from, Instant until) {
        return jdbc.sql("""
                select n.part_id, p.assignment_id, n.text, n.percent, n.author_name, n.noted_at
                  from progress_note n join assignment_part p on p.id = n.part_id
                 where p.unit_id = :unit and n.noted_at >= :from and n.noted_at < :until
                 order by n.noted_at, n.id
                """)
                .param("unit", unitId)
                .param("from", OffsetDateTime.ofInstant(from, clock.getZone()))
                .param("until", OffsetDateTime.ofInstant(until, clock.getZone()))
                .query((row, index) -> new Note(
                        row.getObject("part_id", UUID.class),
                        row.getObject("assignment_id", UUID.class),
                        row.getString("text"),
                        row.getInt("percent"),
                        row.getString("author_name"),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
    }

    private static UnitPart read(ResultSet row) throws SQLException {
        return new UnitPart(
                row.getObject("id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                PartRole.valueOf(row.getString("role")),
                PartStatus.valueOf(row.getString("status")),
                row.getInt("percent"),
                row.getString("action"),
                row.getString("content"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("lead_leader_id", UUID.class),
                row.getObject("lead_unit_id", UUID.class),
                row.getTimestamp("entered_at").toInstant(),
                Light.valueOf(row.getString("light")));
    }
}
