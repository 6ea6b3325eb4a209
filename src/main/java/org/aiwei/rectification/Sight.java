package org.aiwei.rectification;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
public record Sight(
        boolean everything, List<UUID> offices, List<String> bureaus, List<String> units, List<UUID> rounds) {

    public Sight {
        offices = List.copyOf(offices);
        bureaus = List.copyOf(bureaus);
        units = List.copyOf(units);
        rounds = List.copyOf(rounds);
    }

    /** The condition, in brackets; {@link #values} fills its places. */
    public static final String SEEN = """
            (:seesAll or r.office_unit_id = any (:offices) or r.owner_path like any (:bureaus)
              or r.unit_path like any (:units) or r.round_id = any (:rounds))
            """;

    static Sight of(Actor actor, List<UUID> rounds) {
        return new Sight(
                actor.automatic(),
                actor.unitsAs(CAMPAIGN_OFFICER),
                patterns(actor, BUREAU_LEADER),
                patterns(actor, RectificationPolicy.UNIT),
                rounds);
    }

    private static List<String> patterns(Actor actor, Duty... duties) {
        return actor.at(duties).stream().map(UnitPath::pattern).toList();
    }

    /** The same condition with only the ways that this person has, so that the database finds its index. */
    public String condition() {
        if (everything) {
            return "true";
        }
        var ways = above();
        ways.addAll(below());
        return any(ways);
    }

    /** Over {@code campaign r}: whether every one of its items is seen, as its office and its bureau see them. */
    String whole() {
        return everything ? "true" : any(above());
    }

    /** Over {@code rectification r}: what is seen of campaigns that are not seen whole. */
    String parts() {
        return everything ? "false" : any(below()) + " and not " + any(above());
    }

    boolean hasParts() {
        return !everything && !below().isEmpty();
    }

    private List<String> below() {
        var ways = new ArrayList<String>();
        each(ways, units, "r.unit_path like :unit");
        way(ways, rounds, "r.round_id = any (:rounds)");
        return ways;
    }

    private List<String> above() {
        var ways = new ArrayList<String>();
        way(ways, offices, "r.office_unit_id = any (:offices)");
        each(ways, bureaus, "r.owner_path like :bureau");
        return ways;
    }

    private static String any(List<String> ways) {
        return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
    }

    private static void way(List<String> ways, List<?> held, String condition) {
        if (!held.isEmpty()) {
            ways.add(condition);
        }
    }

    /** An index answers one beginning after the other, but not a list of them. */
    private static void each(List<String> ways, List<String> held, String condition) {
        for (int i = 0; i < held.size(); i++) {
            ways.add(condition + "_" + i);
        }
    }

    private static void each(Map<String, @Nullable Object> values, List<String> held, String name) {
        for (int i = 0; i < held.size(); i++) {
            values.put(name + "_" + i, held.get(i));
        }
    }

    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("seesAll", everything);
        values.put("offices", offices.toArray(UUID[]::new));
        values.put("bureaus", bureaus.toArray(String[]::new));
        values.put("units", units.toArray(String[]::new));
        each(values, bureaus, "bureau");
        each(values, units, "unit");
        values.put("rounds", rounds.toArray(UUID[]::new));
        return values;
    }
}
