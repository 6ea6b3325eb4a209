package org.aiwei.reporting;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.aiwei.standard.TargetOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a data item asks for.
 *
 * @param text the target as people read it; «或逐年上升» after a number lets a good trend count as well
 */
record DataTarget(TargetOperator operator, @Nullable BigDecimal number, String text) {

    private static final BigDecimal NEAR = new BigDecimal("0.05");
    private static final Pattern OR_RISING = Pattern.compile("或.{0,4}(上升|提高|增长|改善)");
    private static final Pattern OR_FALLING = Pattern.compile("或.{0,4}(下降|降低|减少|改善)");
    private static final Pattern LEVEL = Pattern.compile("[A-Da-d]");

    DataVerdict judge(DataReading value, DataReading yearBefore) {
        if (value.empty()) {
            return DataVerdict.UNKNOWN;
        }
        return switch (operator) {
            case GE, LE, EQ -> orTrend(byNumber(value.number()), value.number(), yearBefore.number());
            case RISING -> trend(value.number(), yearBefore.number(), 1);
            case FALLING -> trend(value.number(), yearBefore.number(), -1);
            case NONE_OCCURRED -> none(value);
            case LEVEL -> byLevel(value.text());
        };
    }

    /** 1 where more is better, -1 where less is, 0 where neither can be said. */
    int better() {
        return switch (operator) {
            case GE, RISING -> 1;
            case LE, FALLING, NONE_OCCURRED -> -1;
            case EQ, LEVEL -> 0;
        };
    }

    private DataVerdict byNumber(@Nullable BigDecimal value) {
        if (value == null || number == null) {
            return DataVerdict.UNKNOWN;
        }
        int side = value.compareTo(number);
        boolean attained = switch (operator) {
            case GE -> side >= 0;
            case LE -> side <= 0;
            default -> side == 0;
        };
        return attained ? DataVerdict.ATTAINED : near(value, number);
    }

    private DataVerdict orTrend(DataVerdict verdict, @Nullable BigDecimal value, @Nullable BigDecimal before) {
        boolean rises = operator == TargetOperator.GE && OR_RISING.matcher(text).find();
        boolean falls =
                operator == TargetOperator.LE && OR_FALLING.matcher(text).find();
        boolean helped = (rises && trend(value, before, 1) == DataVerdict.ATTAINED)
                || (falls && trend(value, before, -1) == DataVerdict.ATTAINED);
        return helped ? DataVerdict.ATTAINED : verdict;
    }

    private static DataVerdict trend(@Nullable BigDecimal value, @Nullable BigDecimal before, int wanted) {
        if (value == null || before == null) {
            return DataVerdict.UNKNOWN;
        }
        return Integer.signum(value.compareTo(before)) == wanted ? DataVerdict.ATTAINED : near(value, before);
    }

    private static DataVerdict near(BigDecimal value, BigDecimal target) {
        var apart = value.subtract(target).abs();
        return apart.compareTo(target.abs().multiply(NEAR)) <= 0 ? DataVerdict.NEAR : DataVerdict.NOT_ATTAINED;
    }

    private static DataVerdict none(DataReading value) {
        if (value.number() == null) {
            return DataVerdict.UNKNOWN;
        }
        return value.number().signum() == 0 ? DataVerdict.ATTAINED : DataVerdict.NOT_ATTAINED;
    }

    /** Levels run from A, the best, to D. */
    private DataVerdict byLevel(String value) {
        var wanted = LEVEL.matcher(text);
        var reached = LEVEL.matcher(value);
        if (!wanted.find() || !reached.find()) {
            return DataVerdict.UNKNOWN;
        }
        return reached.group().compareToIgnoreCase(wanted.group()) <= 0
                ? DataVerdict.ATTAINED
                : DataVerdict.NOT_ATTAINED;
    }
}
