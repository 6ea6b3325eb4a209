package org.aiwei.reporting;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.LinkTarget;
import org.aiwei.access.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages lead to a report: the same as {@link ReportPolicy#sees} says of one. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ReportTarget implements LinkTarget {

    /** Others than the unit and those above: a lead department, from submission on. */
    private static final String SEEN = """
            select r.id from report r join campaign c on c.id = r.campaign_id
             where r.id = any (:ids)
               and (r.unit_id = any (:units) or c.office_unit_id = any (:offices)
                 or (c.status <> 'DRAFT' and c.owner_path like any (:bureaus))
                 or (r.status in ('SUBMITTED', 'APPROVED') and exists (
                   select 1 from report_row w where w.report_id = r.id and w.lead_unit_id = any (:units))))
            """;

    private final JdbcClient jdbc;

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
        return jdbc.sql(SEEN)
                .param("ids", ids.toArray(UUID[]::new))
                .param("units", ReportPolicy.units(actor).toArray(UUID[]::new))
                .param("offices", actor.unitsAs(CAMPAIGN_OFFICER).toArray(UUID[]::new))
                .param(
                        "bureaus",
                        actor.at(BUREAU_LEADER).stream().map(UnitPath::pattern).toArray(String[]::new))
                .query(UUID.class)
                .set();
    }
}
