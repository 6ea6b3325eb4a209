package org.aiwei.reporting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.evidence.EvidenceRef;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.standard.DataItemRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Items × years of a campaign as one person sees them: one statement for the items, one for values, one for proofs. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class DataTable {

    private static final String VALUES = """
            select id, item_id, year, unit_id, supplier, due_on, status, value_text, value_number, explanation,
                   said_by, said_in, on_behalf
              from data_value where campaign_id = ?
            """;

    private final Standards standards;
    private final EvidenceStore evidence;
    private final DataPolicy policy;
    private final JdbcClient jdbc;

    record Stored(
            UUID id,
            UUID itemId,
            int year,
            @Nullable UUID unitId,
            String supplier,
            java.time.@Nullable LocalDate dueOn,
            String status,
            String valueText,
            java.math.@Nullable BigDecimal valueNumber,
            String explanation,
            String saidBy,
            String saidIn,
            boolean onBehalf) {

        DataReading reading() {
            return new DataReading(valueText, valueNumber);
        }
    }

    /** What a unit does not deliver it does not see; office and leaders see all. */
    List<DataLine> lines(Actor actor, CampaignRef campaign) {
        boolean all = policy.seesAll(actor, campaign);
        var stored = jdbc.sql(VALUES).param(campaign.id()).query(Stored.class).list();
        var values = new HashMap<UUID, Map<Integer, Stored>>();
        stored.stream()
                .filter(value -> all || policy.delivers(actor, value.unitId()))
                .forEach(value -> values.computeIfAbsent(value.itemId(), item -> new HashMap<>())
                        .put(value.year(), value));
        var proofs = evidence
                .of(DataValue.SUBJECT, stored.stream().map(Stored::id).toList())
                .stream()
                .collect(groupingBy(EvidenceRef::subjectId, counting()));
        return standards.dataItems(campaign.editionIds()).stream()
                .filter(item -> all || values.containsKey(item.id()))
                .map(item -> line(item, campaign.year(), values.getOrDefault(item.id(), Map.of()), proofs))
                .toList();
    }

    static DataTarget target(DataItemRef item) {
        return new DataTarget(item.operator(), item.targetValue(), item.targetText());
    }

    private static DataLine line(DataItemRef item, int last, Map<Integer, Stored> values, Map<UUID, Long> proofs) {
        var readings = values.values().stream().collect(toMap(Stored::year, Stored::reading));
        var cells = new ArrayList<DataCell>();
        for (int year = last - item.years() + 1; year <= last; year++) {
            var value = values.get(year);
            cells.add(value == null ? DataCell.blank(year) : cell(target(item), value, readings, proofs));
        }
        return new DataLine(item, cells);
    }

    private static DataCell cell(
            DataTarget target, Stored value, Map<Integer, DataReading> readings, Map<UUID, Long> proofs) {
        var before = readings.getOrDefault(value.year() - 1, DataReading.NONE);
        return new DataCell(
                value.year(),
                value.id(),
                DataStatus.valueOf(value.status()),
                value.unitId(),
                value.supplier(),
                value.reading(),
                target.judge(value.reading(), before),
                YearChange.of(target, before, value.reading()),
                value.explanation(),
                value.onBehalf(),
                value.saidBy(),
                value.saidIn(),
                value.dueOn(),
                proofs.getOrDefault(value.id(), 0L).intValue());
    }
}
