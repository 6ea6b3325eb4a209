package org.aiwei.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.aiwei.standard.TargetOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataTargetTests {

    @ParameterizedTest
    @CsvSource({
        "GE, 90, 90, ATTAINED",
        "GE, 90, 93.5, ATTAINED",
        "GE, 90, 85.5, NEAR",
        "GE, 90, 85.49, NOT_ATTAINED",
        "LE, 20, 20, ATTAINED",
        "LE, 20, 21, NEAR",
        "LE, 20, 21.01, NOT_ATTAINED",
        "EQ, 100, 100.0, ATTAINED",
        "EQ, 100, 95, NEAR",
        "EQ, 100, 105, NEAR",
        "EQ, 100, 94.99, NOT_ATTAINED",
        "GE, 90, 不详, UNKNOWN",
        "GE, 90, , UNKNOWN"
    })
    void aNumberIsHeldAgainstTheTargetAndATwentiethIsNear(
            TargetOperator operator, BigDecimal target, String value, DataVerdict verdict) {
        assertThat(new DataTarget(operator, target, "").judge(DataReading.of(value), DataReading.NONE))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "RISING, 80, 80.1, ATTAINED",
        "RISING, 80, 80, NEAR",
        "RISING, 80, 76, NEAR",
        "RISING, 80, 75.9, NOT_ATTAINED",
        "FALLING, 50, 49.9, ATTAINED",
        "FALLING, 50, 52.5, NEAR",
        "FALLING, 50, 53, NOT_ATTAINED",
        "RISING, , 80, UNKNOWN"
    })
    void aTrendNeedsTheYearBefore(TargetOperator operator, String before, String value, DataVerdict verdict) {
        assertThat(new DataTarget(operator, null, "").judge(DataReading.of(value), DataReading.of(before)))
                .isEqualTo(verdict);
    }

    @Test
    void aGoodTrendHelpsWhereTheTargetSaysSo() {
        var literacy = new DataTarget(TargetOperator.GE, new BigDecimal("20"), "≥20%或逐年上升");
        var smoking = new DataTarget(TargetOperator.LE, new BigDecimal("20"), "≤20%或逐年下降");
        var air = new DataTarget(TargetOperator.GE, new BigDecimal("300"), "≥300天或持续改善");
        var strict = new DataTarget(TargetOperator.GE, new BigDecimal("20"), "≥20%");
        assertThat(literacy.judge(DataReading.of("12"), DataReading.of("11"))).isEqualTo(DataVerdict.ATTAINED);
        assertThat(literacy.judge(DataReading.of("12"), DataReading.of("13"))).isEqualTo(DataVerdict.NOT_ATTAINED);
        assertThat(smoking.judge(DataReading.of("26"), DataReading.of("27"))).isEqualTo(DataVerdict.ATTAINED);
        assertThat(air.judge(DataReading.of("280"), DataReading.of("270"))).isEqualTo(DataVerdict.ATTAINED);
        assertThat(strict.judge(DataReading.of("12"), DataReading.of("11"))).isEqualTo(DataVerdict.NOT_ATTAINED);
    }

    @Test
    void oneAccidentIsOneTooMany() {
        var none = new DataTarget(TargetOperator.NONE_OCCURRED, null, "近三年未发生");
        assertThat(none.judge(DataReading.of("0"), DataReading.NONE)).isEqualTo(DataVerdict.ATTAINED);
        assertThat(none.judge(DataReading.of("1"), DataReading.NONE)).isEqualTo(DataVerdict.NOT_ATTAINED);
        assertThat(none.judge(DataReading.of("没有"), DataReading.NONE)).isEqualTo(DataVerdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"B级, ATTAINED", "C 级, ATTAINED", "ｄ级, NOT_ATTAINED", "合格, UNKNOWN"})
    void aBetterLevelIsAttainedToo(String value, DataVerdict verdict) {
        var mosquitoes = new DataTarget(TargetOperator.LEVEL, null, "C级");
        assertThat(mosquitoes.judge(DataReading.of(value), DataReading.NONE)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"９３．５％|93.5", "1,203|1203", "-0.5|-0.5", "15.9‰|15.9", "12 345|12345"})
    void numbersAreReadHoweverTheyAreTyped(String typed, BigDecimal number) {
        assertThat(DataReading.of(typed).number()).isEqualByComparingTo(number);
    }

    @Test
    void theChangeFromYearToYearSaysWhetherItIsForTheBetter() {
        var deaths = new DataTarget(TargetOperator.LE, new BigDecimal("5.6"), "≤5.6‰");
        var fewer = YearChange.of(deaths, DataReading.of("6"), DataReading.of("4.5"));
        assertThat(fewer).isNotNull();
        assertThat(fewer.sign()).isEqualTo("-1.5");
        assertThat(fewer.percent()).isEqualByComparingTo("-25.0");
        assertThat(fewer.course()).isEqualTo(1);
        var fromNone = YearChange.of(deaths, DataReading.of("0"), DataReading.of("2"));
        assertThat(fromNone).isNotNull();
        assertThat(fromNone.percent()).isNull();
        assertThat(fromNone.course()).isEqualTo(-1);
        assertThat(YearChange.of(deaths, DataReading.NONE, DataReading.of("2"))).isNull();
    }

    @Test
    void whatIsNotAttainedMustBeExplained() {
        assertThat(DataVerdict.NEAR.needsExplanation()).isTrue();
        assertThat(DataVerdict.NOT_ATTAINED.needsExplanation()).isTrue();
        assertThat(DataVerdict.ATTAINED.needsExplanation()).isFalse();
        assertThat(DataVerdict.UNKNOWN.needsExplanation()).isFalse();
    }
}
