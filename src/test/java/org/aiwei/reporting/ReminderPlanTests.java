package org.aiwei.reporting;

import static org.aiwei.reporting.ReminderStep.FIVE_DAYS;
import static org.aiwei.reporting.ReminderStep.ONE_DAY;
import static org.aiwei.reporting.ReminderStep.OVERDUE;
import static org.aiwei.reporting.ReminderStep.THE_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReminderPlanTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final ReminderPlan PLAN = new ReminderPlan(
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY, SHANGHAI);

    @Test
    void remindsAtNineFiveDaysAndOneDayBeforeOnTheDayAndTheDayAfter() {
        assertThat(at("2026-11-20T08:59")).isEmpty();
        assertThat(at("2026-11-20T09:00")).containsExactly(FIVE_DAYS);
        assertThat(at("2026-11-24T09:00", FIVE_DAYS)).containsExactly(ONE_DAY);
        assertThat(at("2026-11-25T09:00", FIVE_DAYS, ONE_DAY)).containsExactly(THE_DAY);
        assertThat(at("2026-11-26T09:00", FIVE_DAYS, ONE_DAY, THE_DAY)).containsExactly(OVERDUE);
        assertThat(at("2026-11-27T09:00", FIVE_DAYS, ONE_DAY, THE_DAY, OVERDUE)).isEmpty();
    }

    @Test
    void saysNothingOutsideWorkingHours() {
        assertThat(at("2026-11-24T18:00")).isEmpty();
        assertThat(at("2026-11-25T07:59")).isEmpty();
        assertThat(at("2026-11-25T08:00")).containsExactly(ONE_DAY);
        assertThat(at("2026-11-28T10:00")).as("Saturday").isEmpty();
    }

    @Test
    void comesBeforeAFreeDayAndTheLastOneAfterIt() {
        var sunday = LocalDate.of(2026, 11, 29);
        assertThat(PLAN.moment(ONE_DAY, sunday)).isEqualTo(instant("2026-11-27T09:00"));
        assertThat(PLAN.moment(THE_DAY, sunday)).isEqualTo(instant("2026-11-27T09:00"));
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(PLAN.moment(OVERDUE, friday)).isEqualTo(instant("2026-11-30T09:00"));
    }

    @Test
    void makesUpForDowntimeWithTheStrongestAlone() {
        var afterTenDays = PLAN.due(WEDNESDAY, Set.of(), instant("2026-12-04T10:00"));
        assertThat(afterTenDays).hasValueSatisfying(due -> {
            assertThat(due.step()).isEqualTo(OVERDUE);
            assertThat(due.instead()).containsExactlyInAnyOrder(FIVE_DAYS, ONE_DAY, THE_DAY);
        });
        var onTheDay = PLAN.due(WEDNESDAY, Set.of(), instant("2026-11-25T15:00"));
        assertThat(onTheDay).hasValueSatisfying(due -> {
            assertThat(due.step()).isEqualTo(THE_DAY);
            assertThat(due.instead()).containsExactlyInAnyOrder(FIVE_DAYS, ONE_DAY);
        });
    }

    @Test
    void aDayThatHasPassedIsNotCalledForAgain() {
        var sunday = LocalDate.of(2026, 11, 29);
        assertThat(PLAN.due(sunday, Set.of(), instant("2026-11-30T08:30")))
                .as("before nine on the day after, the due day itself is over")
                .isEmpty();
    }

    @Test
    void everyStepGoesOutOnceOverAYearOfHours() {
        for (var dueOn : List.of(WEDNESDAY, LocalDate.of(2028, 2, 29), LocalDate.of(2026, 10, 31))) {
            var made = EnumSet.noneOf(ReminderStep.class);
            int sent = 0;
            var hour = dueOn.minusDays(30).atStartOfDay(SHANGHAI).toInstant();
            for (int i = 0; i < 24 * 60; i++, hour = hour.plusSeconds(3600)) {
                var due = PLAN.due(dueOn, made, hour);
                if (due.isPresent()) {
                    assertThat(made).doesNotContain(due.get().step());
                    made.add(due.get().step());
                    made.addAll(due.get().instead());
                    sent++;
                }
            }
            assertThat(made).containsExactly(ReminderStep.values());
            assertThat(sent).isBetween(3, 4);
        }
    }

    private static List<ReminderStep> at(String moment, ReminderStep... made) {
        return PLAN.due(WEDNESDAY, Set.of(made), instant(moment)).stream()
                .map(ReminderPlan.Due::step)
                .toList();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
