package org.aiwei.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurableRateTests {

    @ParameterizedTest
    @CsvSource({"3, 3, 100", "3, 2, 67", "3, 0, 0", "8, 7, 88", "200, 199, 100", "200, 198, 99"})
    void isAPercentageOfThoseOldEnough(int old, int held, int percent) {
        assertThat(new DurableRate(old, held, old + 5, held).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void smallSamplesGiveNone(int old) {
        var rate = new DurableRate(old, old, 4, 3);
        assertThat(rate.percent()).isNull();
        assertThat(rate.percentSoFar()).isEqualTo(75);
    }

    @Test
    void unitsAddUpToTheirCampaign() {
        var both = new DurableRate(2, 1, 3, 2).plus(new DurableRate(2, 2, 2, 2));
        assertThat(both).isEqualTo(new DurableRate(4, 3, 5, 4));
        assertThat(both.percent()).isEqualTo(75);
        assertThat(DurableRate.NONE.plus(both)).isEqualTo(both);
        assertThat(DurableRate.NONE.percent()).isNull();
    }

    @Test
    void moreCannotHoldThanWereClosed() {
        assertThatThrownBy(() -> new DurableRate(1, 2, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DurableRate(4, 2, 3, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
