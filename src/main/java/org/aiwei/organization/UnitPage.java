package org.aiwei.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit's own page. */
record UnitPage(UnitRow unit, @Nullable UnitRow parent, List<UnitRow> children, List<Name> names) {

    record Name(String name, LocalDate from, @Nullable LocalDate to) {}

    /** A unit to choose in a form. */
    record Choice(UUID value, String text) {}
}
