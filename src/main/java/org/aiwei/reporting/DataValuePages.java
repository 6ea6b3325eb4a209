package org.aiwei.reporting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.reporting.DataItems.Seen;
import org.aiwei.reporting.DataValuePage.Moment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one yearly value together. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class DataValuePages {

    private final DataItems items;
    private final DataTable table;
    private final DataPolicy policy;
    private final EvidenceStore evidence;
    private final Clock clock;

    DataValuePage page(Actor actor, UUID id) {
        var seen = items.seen(actor, id);
        var value = seen.value();
        var line = table.lines(actor, seen.campaign()).stream()
                .filter(each -> each.item().id().equals(value.getItemId()))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(DataValue.class, id));
        var own = line.cells().stream()
                .filter(cell -> id.equals(cell.id()))
                .findFirst()
                .orElseGet(() -> DataCell.blank(value.getYear()));
        boolean fillable = policy.mayFill(actor, value, seen.campaign());
        return new DataValuePage(
                id,
                value.getVersion(),
                seen.campaign(),
                line.item(),
                value.getYear(),
                value.getSupplier(),
                value.getDueOn(),
                value.getStatus(),
                value.reading(),
                own.verdict(),
                own.change(),
                value.getExplanation(),
                value.isOnBehalf(),
                value.getSaidBy(),
                value.getSaidIn(),
                value.getSaidOn(),
                line.cells().stream().filter(cell -> !id.equals(cell.id())).toList(),
                evidence.of(DataValue.SUBJECT, List.of(id)),
                policy.allowed(actor, value, seen.campaign()),
                fillable,
                fillable && !policy.delivers(actor, value),
                history(seen));
    }

    DataValueForm form(Actor actor, UUID id) {
        return DataValueForm.of(items.seen(actor, id).value());
    }

    private List<Moment> history(Seen seen) {
        return seen.value().getSteps().stream()
                .map(step -> new Moment(
                        LocalDateTime.ofInstant(step.getOccurredAt(), clock.getZone()),
                        step.getActorName(),
                        step.getAction(),
                        step.getValueText(),
                        step.getRemark()))
                .toList();
    }
}
