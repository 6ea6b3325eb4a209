package org.aiwei.dashboard;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.aiwei.dashboard.SumSource.Axis;
import org.jspecify.annotations.Nullable;

/**
 * Lights of tasks, grouped.
 *
 * @param leads of the lead departments, so that each assignment counts once; by axis and key, the key of what is missing
 *     is empty
 * @param parts all parts, by id of the unit
 */
record TaskLights(Map<Axis, Map<String, Lights>> leads, Map<String, Lights> parts) {

    TaskLights plus(TaskLights more) {
        var sum = new EnumMap<Axis, Map<String, Lights>>(leads);
        more.leads.forEach((axis, lights) -> sum.merge(axis, lights, TaskLights::sum));
        return new TaskLights(sum, sum(parts, more.parts));
    }

    private static Map<String, Lights> sum(Map<String, Lights> some, Map<String, Lights> more) {
        if (more.isEmpty()) {
            return some;
        }
        var sum = new HashMap<>(some);
        more.forEach((key, lights) -> {
            if (sum.merge(key, lights, Lights::plus).equals(Lights.NONE)) {
                sum.remove(key);
            }
        });
        return sum;
    }

    /** Adds up row by row. */
    static final class Counting {

        private final Map<Axis, Map<String, Lights>> leads = new EnumMap<>(Axis.class);
        private final Map<String, Lights> parts = new HashMap<>();

        void add(
                String unit,
                String action,
                @Nullable String leader,
                @Nullable String due,
                boolean lead,
                Light light,
                long n) {
            var one = Lights.NONE.plus(light, n);
            parts.merge(unit, one, Lights::plus);
            if (lead) {
                add(Axis.ALL, "", one);
                add(Axis.ACTION, action, one);
                add(Axis.LEADER, leader == null ? "" : leader, one);
                add(Axis.DUE, due == null ? "" : due, one);
                add(Axis.UNIT, unit, one);
            }
        }

        private void add(Axis axis, String key, Lights lights) {
            leads.computeIfAbsent(axis, any -> new HashMap<>()).merge(key, lights, Lights::plus);
        }

        TaskLights lights() {
            return new TaskLights(leads, parts);
        }
    }
}
