package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/** @param keeper the unit, or who keeps a place outside; may be empty */
record SiteRow(
        UUID id,
        Long version,
        String keeper,
        boolean outside,
        String name,
        String category,
        String place,
        @Nullable LocalDate closedOn) {

    static SiteRow of(Site site, Map<UUID, UnitRef> units) {
        var unit = site.getUnitId() == null ? null : units.get(site.getUnitId());
        var outside = site.getOutsideName() == null ? "" : site.getOutsideName();
        return new SiteRow(
                site.getId(),
                site.getVersion(),
                unit == null ? outside : unit.name(),
                unit == null,
                site.getName(),
                site.getCategory(),
                site.getPlace(),
                site.getClosedOn());
    }
}
