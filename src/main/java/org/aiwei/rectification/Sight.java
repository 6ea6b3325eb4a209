package org.aiwei.rectification;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * Which items a person sees, as a condition over {@code rectification r}. Every list, every count and every single look
 * is built on it.
 */
public record Sight(boolean everything, UUID[] offices, String[] bureaus, String[] units, UUID person) {

    /** The condition, in brackets; {@link #values} fills its places. */
    public static final String SEEN = """
            (:seesAll or r.office_unit_id = any (:offices) or r.owner_path like any (:bureaus) or r.unit_path like any (:units))
            """;

    static Sight of(Actor actor) {
        return new Sight(
                actor.automatic(),
                actor.unitsAs(CAMPAIGN_OFFICER).toArray(UUID[]::new),
                patterns(actor, BUREAU_LEADER),
                patterns(actor, RectificationPolicy.UNIT),
                actor.id());
    }

    private static String[] patterns(Actor actor, Duty... duties) {
        return actor.at(duties).stream().map(UnitPath::pattern).toArray(String[]::new);
    }

    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("seesAll", everything);
        values.put("offices", offices);
        values.put("bureaus", bureaus);
        values.put("units", units);
        values.put("person", person);
        return values;
    }
}
