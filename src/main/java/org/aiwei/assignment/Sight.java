package org.aiwei.assignment;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRef;
import org.jspecify.annotations.Nullable;

/**
 * What {@link AssignmentPolicy} says of single things, as conditions for lists and counts: over {@code assignment a} and
 * {@code assignment_part p}. Every list and every count is built on {@link #rows}.
 */
final class Sight {

    /** The assignment is seen. */
    static final String SEEN = """
            (:office or (a.status <> 'DRAFT' and (:leader or exists (
              select 1 from assignment_part v
               where v.assignment_id = a.id and v.status <> 'REPLACED' and v.unit_path like any (:units)))))
            """;

    /** The part of a seen assignment is seen whole, and present. */
    static final String WHOLE = """
            p.assignment_id = a.id and p.status <> 'REPLACED' and (:office or :leader or p.unit_path like any (:units) or exists (
              select 1 from assignment_part v
               where v.assignment_id = a.id and v.role = 'LEAD' and v.status <> 'REPLACED' and v.unit_path like any (:units)))
            """;

    private static final String FACE = " order by p.role = 'LEAD' desc, p.unit_path, p.id limit 1";

    private Sight() {}

    /**
     * Rows of a campaign: each assignment with the part it shows its face by, or once for each part. The face is the lead
     * department's part; for a cooperating unit its own.
     *
     * @param conditions further ones, each beginning with {@code and}
     */
    static String rows(boolean everyPart, String conditions) {
        return """
                select a.id, a.campaign_id, a.number, a.action, a.seq, a.content, a.requirement_id, a.lead_leader_id,
                       a.lead_unit_id, a.level, a.responsible_person, a.measures, a.starts_on, a.due_on, a.status, f.id as part_id, f.unit_id as part_unit, f.unit_path as part_path, f.role, f.percent,
                       f.status as part_status, f.entered_at,
                       case when a.status = 'ISSUED' then
                         part_light(f.status, coalesce(a.starts_on, :start), a.due_on, f.percent, :today, :soon, :yellow, :red)
                       end as light
                  from assignment a
                """ + (everyPart ? "  join" : "  left join")
                + " lateral (select p.* from assignment_part p where "
                + WHOLE
                + (everyPart ? "" : FACE)
                + ") f on true\n where a.campaign_id = :campaign and a.status <> 'VOID' and "
                + SEEN
                + conditions;
    }

    /**
     * The same for all campaigns at once, over {@code campaign c} too, with only the ways that this person has; its places
     * are {@code :offices}, {@code :bureaus} and {@code :units}.
     */
    static String everywhere(Actor actor) {
        var ways = new ArrayList<String>();
        if (actor.has(CAMPAIGN_OFFICER)) {
            ways.add("c.office_unit_id = any (:offices)");
        }
        if (actor.has(BUREAU_LEADER)) {
            ways.add("(c.status <> 'DRAFT' and a.status <> 'DRAFT' and c.owner_path like any (:bureaus))");
        }
        if (actor.has(UNIT_REPORTER) || actor.has(UNIT_LEADER)) {
            ways.add("(c.status <> 'DRAFT' and a.status <> 'DRAFT' and exists (select 1 from assignment_part v"
                    + " where v.assignment_id = a.id and v.status <> 'REPLACED' and v.unit_path like any (:units)))");
        }
        return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
    }

    static String[] patterns(List<UnitPath> paths) {
        return paths.stream().map(UnitPath::pattern).toArray(String[]::new);
    }

    static Map<String, @Nullable Object> values(
            CampaignRef campaign, Standing standing, LocalDate today, LocalDate soonUntil) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("campaign", campaign.id());
        values.put("office", standing.office());
        values.put("leader", standing.leader());
        values.put("units", patterns(standing.units()));
        values.put("start", campaign.startsOn());
        values.put("today", today);
        values.put("soon", soonUntil);
        values.put("yellow", campaign.lights().behindYellow());
        values.put("red", campaign.lights().behindRed());
        return values;
    }
}
