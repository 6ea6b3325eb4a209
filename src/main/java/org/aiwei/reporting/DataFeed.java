package org.aiwei.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.standard.DataItemRef;
import org.aiwei.standard.Standards;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries what a unit reported of its data items into their yearly values once the office has accepted it. What has come
 * further already, or lies with another supplier, is left alone.
 */
@Component
@RequiredArgsConstructor
class DataFeed {

    /** Fields of the ready-made form, the earliest year first, so that each finds the one before. */
    private static final List<String> YEARS = List.of("value_2", "value_1", "value");

    private final ReportRepository reports;
    private final CollectionRepository collections;
    private final RowRepository rows;
    private final FormRepository forms;
    private final ValueRepository texts;
    private final DataValueRepository values;
    private final DataItems items;
    private final Campaigns campaigns;
    private final Standards standards;
    private final Organizations organizations;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportMoved moved) {
        boolean accepted = moved.action() == ReportAction.APPROVE;
        boolean undone = moved.action() == ReportAction.RETURN && moved.from() == ReportStatus.APPROVED;
        if (!accepted && !undone) {
            return;
        }
        var collection = collections.findById(moved.collectionId()).orElseThrow();
        if (collection.getRowSource() != RowSource.DATA_ITEMS) {
            return;
        }
        var campaign = campaigns.ref(moved.campaignId());
        var present = standards.dataItems(campaign.editionIds()).stream()
                .collect(toMap(DataItemRef::id, item -> item, (one, same) -> one));
        for (var row : rows.findByReportIdOrderBySort(moved.reportId())) {
            var item = present.get(row.getDataItemId());
            if (item != null && accepted) {
                feed(moved, campaign, item, said(collection.getFormId(), row));
            } else if (item != null) {
                giveBack(moved, item);
            }
        }
    }

    private void feed(ReportMoved moved, CampaignRef campaign, DataItemRef item, Map<String, String> said) {
        for (int i = 0; i < YEARS.size(); i++) {
            var text = said.getOrDefault(YEARS.get(i), "");
            int back = YEARS.size() - 1 - i;
            if (!text.isEmpty() && back < item.years()) {
                var explanation = back == 0 ? said.getOrDefault("explanation", "") : "";
                var entry = new DataEntry(DataReading.of(text), explanation, "", said.getOrDefault("source", ""), null);
                enter(moved, item, campaign.year() - back, entry);
            }
        }
    }

    private void enter(ReportMoved moved, DataItemRef item, int year, DataEntry entry) {
        var report = reports.findById(moved.reportId()).orElseThrow();
        var unit = DataSupplier.of(organizations.unit(moved.unitId()));
        var sender = sender(report, moved);
        var found = values.findByCampaignIdAndItemIdAndYear(moved.campaignId(), item.id(), year);
        var value = found.orElseGet(
                () -> DataValue.handedOut(moved.campaignId(), item, year, unit, moved.dueOn(), stamp(moved)));
        if (!value.getStatus().open() || !moved.unitId().equals(value.getUnitId())) {
            return;
        }
        value.fill(entry, false, sender);
        values.saveAndFlush(value);
        var verdict = items.verdict(value, item);
        if (verdict.needsExplanation() && entry.explanation().isEmpty()) {
            return; // stays with the unit until it has explained
        }
        value.submit(verdict, sender);
        if (!moved.actorId().equals(sender.actorId())) {
            value.verify(stamp(moved));
        }
        values.saveAndFlush(value); // publishes the steps
    }

    /** The office takes back its acceptance: what had been carried over and is not locked yet goes back too. */
    private void giveBack(ReportMoved moved, DataItemRef item) {
        for (var value : values.findByCampaignIdAndItemIdIn(moved.campaignId(), List.of(item.id()))) {
            boolean known = value.getStatus() == DataStatus.SUBMITTED || value.getStatus() == DataStatus.VERIFIED;
            if (known && moved.unitId().equals(value.getUnitId())) {
                value.move(DataAction.RETURN, moved.remark(), stamp(moved));
                values.saveAndFlush(value);
            }
        }
    }

    private Map<String, String> said(UUID formId, ReportRow row) {
        var codes = forms.findById(formId).orElseThrow().getFields().stream()
                .collect(toMap(ReportField::getId, ReportField::getCode));
        return texts.findByReportId(row.getReportId()).stream()
                .filter(value -> row.getId().equals(value.getRowId()))
                .collect(toMap(value -> codes.getOrDefault(value.getFieldId(), ""), ReportValue::getText));
    }

    private static Actor.Stamp sender(Report report, ReportMoved moved) {
        var by = report.getSubmittedBy();
        var name = report.getSubmittedByName();
        return by == null || name == null ? stamp(moved) : new Actor.Stamp(by, name, moved.occurredAt());
    }

    private static Actor.Stamp stamp(ReportMoved moved) {
        return new Actor.Stamp(moved.actorId(), moved.actorName(), moved.occurredAt());
    }
}
