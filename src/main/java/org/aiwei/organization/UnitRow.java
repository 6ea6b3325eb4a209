package org.aiwei.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit in the administration's lists and on its own page. */
record UnitRow(
        UUID id,
        Long version,
        @Nullable UUID parentId,
        String name,
        @Nullable String shortName,
        UnitKind kind,
        int sort,
        int depth,
        List<String> aliases,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean open) {

    static UnitRow of(Unit unit, int depth, LocalDate today) {
        return new UnitRow(
                unit.getId(),
                unit.getVersion(),
                unit.getParentId(),
                unit.getName(),
                unit.getShortName(),
                unit.getKind(),
                unit.getSort(),
                depth,
                unit.getAliases().stream().map(UnitAlias::getAlias).toList(),
                unit.getValidFrom(),
                unit.getValidTo(),
                unit.openOn(today));
    }

    /** Dashes that show in a list how deep the unit stands. */
    public String indent() {
        return "— ".repeat(depth);
    }

    public boolean top() {
        return parentId == null;
    }
}
