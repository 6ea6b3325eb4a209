package org.aiwei.organization;

import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other modules know it.
 *
 * @param shortName the short name, or the full name where none was given
 * @param parentId {@code null} at the top of the tree
 */
public record UnitRef(
        UUID id,
        UnitPath path,
        String name,
        String shortName,
        UnitKind kind,
        @Nullable UUID parentId) {

    /**
     * Whether the unit may be asked for something in the work of a bureau: it stands below the bureau, or is a unit
     * outside the health system that was entered at this bureau or at one above it.
     */
    public boolean takesPartIn(UnitPath bureau) {
        return bureau.covers(path) || (kind == UnitKind.GUEST && path.enteredAbove(bureau));
    }

    static UnitRef of(Unit unit) {
        var shortName = unit.getShortName() == null ? unit.getName() : unit.getShortName();
        return new UnitRef(unit.getId(), unit.at(), unit.getName(), shortName, unit.getKind(), unit.getParentId());
    }
}
