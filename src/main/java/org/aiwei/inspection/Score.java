package org.aiwei.inspection;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points by share: weight of what is met over weight of what was answered. What does not apply counts on neither side, so
 * it neither helps nor harms; where nothing applies there is no score.
 */
record Score(long met, long asked) {

    static final Score NONE = new Score(0, 0);

    /** 合格, 不合格, 不适用. */
    enum Result {
        PASS,
        FAIL,
        NA
    }

    /** One answer to one question. */
    record Answered(UUID groupId, Dimension dimension, int weight, Result result) {}

    /** A whole visit: all together, by group in the order of the answers, by dimension. */
    record Sheet(Score total, Map<UUID, Score> groups, Map<Dimension, Score> dimensions) {}

    static Sheet of(Collection<Answered> answers) {
        var total = NONE;
        var groups = new LinkedHashMap<UUID, Score>();
        var dimensions = new EnumMap<Dimension, Score>(Dimension.class);
        for (var answer : answers) {
            var one = of(answer);
            total = total.plus(one);
            groups.merge(answer.groupId(), one, Score::plus);
            dimensions.merge(answer.dimension(), one, Score::plus);
        }
        return new Sheet(total, groups, dimensions);
    }

    /** Out of 100 with one decimal, half up; {@code null} when nothing counted. */
    public @Nullable Double points() {
        return asked == 0 ? null : Math.round(met * 1000.0 / asked) / 10.0;
    }

    Score plus(Score other) {
        return new Score(met + other.met, asked + other.asked);
    }

    private static Score of(Answered answer) {
        return switch (answer.result()) {
            case PASS -> new Score(answer.weight(), answer.weight());
            case FAIL -> new Score(0, answer.weight());
            case NA -> NONE;
        };
    }
}
