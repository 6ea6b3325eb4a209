package org.aiwei.dashboard;

import java.util.List;
import java.util.Map;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * Which matters of a campaign a person sees.
 *
 * @param units otherwise what these and those below them have to do, and the parts of assignments that they lead
 */
record Reach(boolean all, List<UnitPath> units) {

    Reach {
        units = List.copyOf(units);
    }

    static Reach everything() {
        return new Reach(true, List.of());
    }

    /** Over {@code v_matter m}, beginning with {@code and}. */
    String condition() {
        return all
                ? ""
                : " and (m.unit_path like any (:own) or m.lead_unit_id in (select id from unit where path like any (:own)))";
    }

    void addTo(Map<String, @Nullable Object> values) {
        values.put("own", units.stream().map(UnitPath::pattern).toArray(String[]::new));
    }
}
