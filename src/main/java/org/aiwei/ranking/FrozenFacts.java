package org.aiwei.ranking;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.ranking.Scoring.Entrant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and facts of a month as they were when it was frozen. */
@Component
@RequiredArgsConstructor
class FrozenFacts {

    private final JdbcClient jdbc;

    void keep(UUID period, List<Entrant> units, List<Fact> facts) {
        for (var unit : units) {
            jdbc.sql("insert into ranking_unit (period_id, unit_id, unit_path, unit_name, kind) values (?, ?, ?, ?, ?)")
                    .params(period, unit.id(), unit.path(), unit.name(), unit.kind())
                    .update();
        }
        var known = units.stream().map(Entrant::id).toList();
        for (var fact : facts) {
            if (known.contains(fact.unitId())) {
                keep(period, fact);
            }
        }
    }

    private void keep(UUID period, Fact fact) {
        jdbc.sql("""
                insert into ranking_fact (period_id, unit_id, indicator, record_id, seq, label, counted_on, done_on, good)
                values (:period, :unit, :indicator, :record, :seq, :label, :counted, :done, :good)
                """)
                .param("period", period)
                .param("unit", fact.unitId())
                .param("indicator", fact.indicator().name())
                .param("record", fact.recordId())
                .param("seq", fact.seq())
                .param("label", fact.label())
                .param("counted", fact.countedOn())
                .param("done", fact.doneOn())
                .param("good", fact.good())
                .update();
    }

    List<Entrant> units(UUID period) {
        return jdbc.sql("""
                select unit_id as id, unit_path as path, unit_name as name, kind from ranking_unit where period_id = ?
                 order by array_position(array['DEPARTMENT','SECOND_LEVEL','HOSPITAL','TOWNSHIP_CENTRE','TOWNSHIP'], kind::text),
                          unit_path, unit_id
                """).param(period).query(Entrant.class).list();
    }

    List<Fact> facts(UUID period) {
        return jdbc.sql("""
                select indicator, unit_id, record_id, seq, label, counted_on, done_on, good from ranking_fact
                 where period_id = ? order by indicator, unit_id, counted_on, record_id, seq
                """).param(period).query(Fact.class).list();
    }
}
