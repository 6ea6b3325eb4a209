package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleRuleTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 60", "6, 120", "7, 240", "8, 480", "9, 900", "10, 900", "1000, 900"})
    void theWaitDoublesFromAMinuteToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(ThrottleRule.waitAfter(failures)).hasSeconds(seconds);
    }
}
