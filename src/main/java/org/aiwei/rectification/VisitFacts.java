package org.aiwei.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.reporting.ReportFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often a unit was openly inspected in a period. Covert rounds leave no trace here, before or after their release. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class VisitFacts implements ReportFacts {

    private final JdbcClient jdbc;

    @Override
    public String code() {
        return "inspection.visits";
    }

    @Override
    public String label() {
        return "rectification.fact.visits";
    }

    @Override
    public List<Fact> of(UUID unitId, @Nullable UUID assignmentId, LocalDate from, LocalDate to) {
        if (assignmentId != null) {
            return List.of();
        }
        long visits = jdbc.sql("""
                select count(*) from visit v join inspection_round r on r.id = v.round_id
                 where v.unit_id = ? and v.visited_on between ? and ? and v.status <> 'OPEN'
                   and not v.covert and r.kind <> 'UNDERCOVER'
                """).params(unitId, from, to).query(Long.class).single();
        return visits == 0
                ? List.of()
                : List.of(new Fact("接受督导检查 " + visits + " 次。", BigDecimal.valueOf(visits), "/rectify"));
    }
}
