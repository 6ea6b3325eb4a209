package org.aiwei.rectification;

import static org.aiwei.campaign.LadderStep.ACCOUNTABILITY;
import static org.aiwei.campaign.LadderStep.BULLETIN;
import static org.aiwei.campaign.LadderStep.INTERVIEW;
import static org.aiwei.campaign.LadderStep.REMIND;
import static org.aiwei.campaign.LadderStep.SUPERVISE_RED;
import static org.aiwei.campaign.LadderStep.SUPERVISE_YELLOW;
import static org.aiwei.campaign.LadderStep.URGE;
import static org.aiwei.rectification.RectificationStatus.CLOSED;
import static org.aiwei.rectification.RectificationStatus.EXTENSION_ASKED;
import static org.aiwei.rectification.RectificationStatus.ISSUED;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM_ASKED;
import static org.aiwei.rectification.RectificationStatus.PUBLIC_NOTICE;
import static org.aiwei.rectification.RectificationStatus.RECTIFYING;
import static org.aiwei.rectification.RectificationStatus.RETURN_ASKED;
import static org.aiwei.rectification.RectificationStatus.SUBMITTED;
import static org.aiwei.rectification.RectificationStatus.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aiwei.campaign.LadderRung;
import org.aiwei.campaign.LadderStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LadderReadingTests {

    private static final LocalDate DUE = day("2026-11-20");
    private static final LocalDate ISSUE = day("2026-11-01");

    @ParameterizedTest
    @CsvSource({
        "2026-11-16,",
        "2026-11-17, REMIND",
        "2026-11-19, REMIND",
        "2026-11-20, REMIND URGE",
        "2026-11-22, REMIND URGE",
        "2026-11-23, REMIND URGE SUPERVISE_YELLOW",
        "2026-11-26, REMIND URGE SUPERVISE_YELLOW",
        "2026-11-27, REMIND URGE SUPERVISE_YELLOW SUPERVISE_RED BULLETIN",
        "2026-12-05, REMIND URGE SUPERVISE_YELLOW SUPERVISE_RED BULLETIN INTERVIEW",
        "2026-12-19, REMIND URGE SUPERVISE_YELLOW SUPERVISE_RED BULLETIN INTERVIEW",
        "2026-12-20, REMIND URGE SUPERVISE_YELLOW SUPERVISE_RED BULLETIN INTERVIEW ACCOUNTABILITY"
    })
    void theUsualLadderDayByDay(String today, String steps) {
        var wanted = steps == null ? "" : steps;
        assertThat(String.join(
                        " ",
                        reached(RECTIFYING, DUE, day(today)).stream()
                                .map(LadderStep::name)
                                .toList()))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, 2028-03-03, 2028-03-02", // due on the leap day: the third day after it is 3 March
        "2028-02-26, 2028-02-29, 2028-02-28", // the leap day itself is the third day
        "2027-02-26, 2027-03-01, 2027-02-28", // no leap day: 1 March
        "2028-02-28, 2028-03-02, 2028-03-01",
        "2026-11-30, 2026-12-03, 2026-12-02",
        "2026-12-31, 2027-01-03, 2027-01-02",
        "2027-01-29, 2027-02-01, 2027-01-31"
    })
    void monthEndsAndTheLeapDayArePlainDays(LocalDate due, LocalDate third, LocalDate evening) {
        assertThat(reached(RECTIFYING, due, third)).contains(SUPERVISE_YELLOW);
        assertThat(reached(RECTIFYING, due, evening)).doesNotContain(SUPERVISE_YELLOW);
    }

    @Test
    void thirtyDaysAfterTheEndOfJanuaryInALeapYearIsTheFirstOfMarch() {
        assertThat(reached(RECTIFYING, day("2028-01-31"), day("2028-03-01"))).contains(ACCOUNTABILITY);
        assertThat(reached(RECTIFYING, day("2028-01-31"), day("2028-02-29"))).doesNotContain(ACCOUNTABILITY);
    }

    @ParameterizedTest
    @EnumSource(RectificationStatus.class)
    void theClockRunsWhileTheUnitHasSomethingToDo(RectificationStatus status) {
        var runs = List.of(ISSUED, RETURN_ASKED, RECTIFYING, EXTENSION_ASKED, LONG_TERM_ASKED, LONG_TERM);
        var rests = List.of(SUBMITTED, PUBLIC_NOTICE, CLOSED, VOIDED);
        assertThat(runs.contains(status)).isNotEqualTo(rests.contains(status));
        assertThat(reached(status, DUE, DUE.plusDays(3)).isEmpty()).isEqualTo(rests.contains(status));
    }

    @Test
    void daysOfWaitingForTheRecheckAreNotTheUnits() {
        var late = DUE.plusDays(10);
        assertThat(steps(new LadderClock(RECTIFYING, DUE, 8, ISSUE), late)).containsExactly(REMIND, URGE);
        assertThat(steps(new LadderClock(RECTIFYING, DUE, 7, ISSUE), late))
                .containsExactly(REMIND, URGE, SUPERVISE_YELLOW);
        assertThat(steps(new LadderClock(RECTIFYING, DUE, 0, ISSUE), late)).contains(SUPERVISE_RED, BULLETIN);
    }

    @Test
    void whatLayBeforeTheClockBeganIsNotMadeUpFor() {
        assertThat(steps(new LadderClock(RECTIFYING, DUE, 0, DUE.minusDays(1)), DUE))
                .containsExactly(URGE);
        assertThat(steps(new LadderClock(ISSUED, day("2025-06-30"), 0, DUE), DUE.plusDays(60)))
                .as("taken over from last year's ledger")
                .isEmpty();
    }

    @Test
    void withoutADateNothingIsClimbed() {
        assertThat(steps(new LadderClock(LONG_TERM, null, 0, ISSUE), DUE.plusDays(90)))
                .isEmpty();
    }

    @Test
    void ofSeveralReachedTogetherOnlyTheStrongestIsTold() {
        var together = LadderReading.of(
                        LadderRung.usual(), new LadderClock(RECTIFYING, DUE, 0, ISSUE), DUE.plusDays(20))
                .reached();
        assertThat(together.stream().filter(rung -> LadderReading.overtaken(rung, together)))
                .extracting(LadderRung::step)
                .containsExactly(REMIND, URGE, SUPERVISE_YELLOW);
        assertThat(together.stream().filter(rung -> !LadderReading.overtaken(rung, together)))
                .extracting(LadderRung::step)
                .as("what is only proposed is people's to set aside")
                .containsExactly(SUPERVISE_RED, BULLETIN, INTERVIEW);
    }

    private static List<LadderStep> reached(RectificationStatus status, LocalDate due, LocalDate today) {
        return steps(new LadderClock(status, due, 0, due.minusDays(19)), today);
    }

    private static List<LadderStep> steps(LadderClock clock, LocalDate today) {
        return LadderReading.of(LadderRung.usual(), clock, today).reached().stream()
                .map(LadderRung::step)
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
