package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.aiwei.access.Actor;

/**
 * A report that a unit still owes, as reminders need it.
 *
 * @param made names of the reminder steps already made, with commas
 */
record OwedReport(
        UUID reportId,
        UUID periodId,
        UUID collectionId,
        UUID campaignId,
        String collection,
        String label,
        UUID unitId,
        String unitPath,
        String unitName,
        UUID officeUnitId,
        LocalDate dueOn,
        String made) {

    static final String SELECT = """
            select v.report_id, v.period_id, v.collection_id, v.campaign_id, v.collection_name as collection, v.label,
                   v.unit_id, v.unit_path, v.unit_name, c.office_unit_id, v.due_on,
                   coalesce((select string_agg(m.step, ',') from report_reminder m where m.report_id = v.report_id), '') as made
              from v_report v
              join collection c on c.id = v.collection_id and c.status = 'OPEN'
              join campaign on campaign.id = v.campaign_id and campaign.status = 'PUBLISHED'
            """;

    Set<ReminderStep> steps() {
        var steps = EnumSet.noneOf(ReminderStep.class);
        Arrays.stream(made.split(","))
                .filter(step -> !step.isEmpty())
                .map(ReminderStep::valueOf)
                .forEach(steps::add);
        return steps;
    }

    ReportReminded reminded(boolean head, Actor.Stamp stamp) {
        return new ReportReminded(
                reportId,
                collectionId,
                campaignId,
                collection + " " + label,
                unitId,
                unitPath,
                unitName,
                officeUnitId,
                dueOn,
                head,
                stamp.actorId(),
                stamp.actorName(),
                stamp.at());
    }
}
