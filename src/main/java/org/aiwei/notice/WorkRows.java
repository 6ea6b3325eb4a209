package org.aiwei.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.assignment.Light;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of items, with one statement for all lights and one for all names. */
@Component
@RequiredArgsConstructor
class WorkRows {

    private static final Set<Duty> URGING = EnumSet.of(Duty.CAMPAIGN_OFFICER, Duty.BUREAU_LEADER);

    private final Lights lights;
    private final Organizations organizations;
    private final Clock clock;

    List<WorkRow> of(Actor actor, TodoTab tab, List<WorkItem> items) {
        var today = LocalDate.now(clock);
        var names = organizations.byIds(items.stream()
                .map(WorkItem::getToUnitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var shown = lights.on(today, items);
        boolean urges = tab == TodoTab.STARTED && actor.hasAny(URGING);
        return items.stream().map(item -> row(item, today, shown, urges, names)).toList();
    }

    private WorkRow row(
            WorkItem item, LocalDate today, Map<UUID, Light> shown, boolean urges, Map<UUID, UnitRef> names) {
        var closed = item.getClosedAt();
        var at = closed == null ? item.getOpenedAt() : closed;
        return new WorkRow(
                item.getId(),
                item.getSubjectId(),
                item.getParentId(),
                item.getStep(),
                closed == null ? shown.get(item.getSubjectId()) : null,
                lights.why(item),
                urges && item.getTopic() == Topic.RECTIFICATION && item.getAudience() == Audience.UNIT,
                Days.until(item.getDueOn(), today),
                item.getDueOn(),
                item.getTitle(),
                item.getAbout(),
                item.getCampaignName(),
                item.getHref(),
                item.getInitiatorName(),
                waitsFor(item, names),
                LocalDateTime.ofInstant(at, clock.getZone()),
                item.getKind() == Kind.COPY && item.getReadAt() == null);
    }

    private static @Nullable String waitsFor(WorkItem item, Map<UUID, UnitRef> names) {
        var unit = item.getToUnitId() == null ? null : names.get(item.getToUnitId());
        return unit == null ? null : unit.name();
    }
}
