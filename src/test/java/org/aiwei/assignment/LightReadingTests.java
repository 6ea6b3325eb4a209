package org.aiwei.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.aiwei.campaign.LightRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightReadingTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 10); // a hundred days, both ends counted

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, 2025-12-20,   0, NOT_STARTED, STARTS_LATER",
        "ACCEPTED, 2026-01-01,   0, NORMAL,      ON_PLAN",
        "ACCEPTED, 2026-01-11,   0, NORMAL,      ON_PLAN", // ten points behind are still in order
        "ACCEPTED, 2026-01-12,   0, BEHIND,      BEHIND",
        "ACCEPTED, 2026-01-31,   0, BEHIND,      BEHIND",
        "ACCEPTED, 2026-02-01,   0, OVERDUE,     FAR_BEHIND",
        "PENDING,  2026-02-01,  25, NORMAL,      ON_PLAN",
        "ACCEPTED, 2026-04-06,  95, NORMAL,      ON_PLAN",
        "ACCEPTED, 2026-04-07,  95, SOON,        FEW_DAYS",
        "ACCEPTED, 2026-04-10,  95, SOON,        FEW_DAYS", // the day itself still counts
        "CLAIMED,  2026-04-11, 100, OVERDUE,     PAST_DUE",
        "RETURN_ASKED, 2026-04-11, 0, PAUSED,    RETURN_ASKED",
        "DONE,     2026-04-11, 100, DONE,        DONE"
    })
    void followsTheRules(PartStatus status, LocalDate today, int percent, Light light, LightReason reason) {
        var reading = read(new LightFacts(status, START, DUE, percent), today);
        assertThat(reading.light()).isEqualTo(light);
        assertThat(reading.reason()).isEqualTo(reason);
    }

    @Test
    void withoutADueDateNothingIsLate() {
        var reading = read(new LightFacts(PartStatus.ACCEPTED, START, null, 0), LocalDate.of(2029, 1, 1));
        assertThat(reading.light()).isEqualTo(Light.NORMAL);
        assertThat(reading.reason()).isEqualTo(LightReason.NO_DUE_DATE);
        assertThat(reading.change()).isNull();
    }

    @Test
    void saysWhenItWillChangeAndThatIsTrue() {
        var facts = new LightFacts(PartStatus.ACCEPTED, START, DUE, 20);
        var today = START;
        for (int changes = 0; changes < 5; changes++) {
            var reading = read(facts, today);
            if (reading.change() == null) {
                break;
            }
            var day = reading.change().on();
            assertThat(read(facts, day.minusDays(1)).light()).isEqualTo(reading.light());
            assertThat(read(facts, day).light()).isEqualTo(reading.change().light());
            today = day;
        }
        assertThat(read(facts, today).light()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void aTaskOfOneDayIsNotBehindOnThatDay() {
        var reading = read(new LightFacts(PartStatus.PENDING, START, START, 0), START);
        assertThat(reading.plan()).isZero();
        assertThat(reading.light()).isEqualTo(Light.SOON);
    }

    private static LightReading read(LightFacts facts, LocalDate today) {
        return LightReading.of(LightRule.usual(), facts, today, day -> day.plusDays(3));
    }
}
