package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For modules above, without asking who looks. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ReportLeads {

    private final JdbcClient jdbc;

    /** Lead departments that have to approve rows of a report before the office does; none where the office reviews alone. */
    public List<UUID> waiting(UUID reportId) {
        return jdbc.sql("""
                select distinct w.lead_unit_id
                  from report_row w
                  join report r on r.id = w.report_id
                  join collection c on c.id = r.collection_id
                 where r.id = ? and c.review = 'LEAD_THEN_OFFICE' and w.approved_at is null
                   and w.lead_unit_id is not null and w.lead_unit_id <> r.unit_id
                 order by 1
                """).param(reportId).query(UUID.class).list();
    }
}
