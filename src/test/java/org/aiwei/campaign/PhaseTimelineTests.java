package org.aiwei.campaign;

import static org.aiwei.campaign.SampleCampaigns.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aiwei.campaign.PhaseTimeline.Bar;
import org.aiwei.campaign.PhaseTimeline.Tick;
import org.junit.jupiter.api.Test;

class PhaseTimelineTests {

    @Test
    void touchingPhasesStandInOneLaneAndFillTheWidth() {
        var drawing = draw(
                "2026-07-01", phase("宣传发动", "2026-01-01", "2026-06-30"), phase("巩固提升", "2026-07-01", "2026-12-31"));

        assertThat(drawing.bars()).extracting(Bar::y).containsOnly(PhaseTimeline.TOP);
        var first = drawing.bars().get(0);
        var second = drawing.bars().get(1);
        assertThat(first.x()).isZero();
        assertThat(first.x() + first.width()).isLessThanOrEqualTo(second.x());
        assertThat(second.x() + second.width()).isBetween(PhaseTimeline.WIDTH - 2, PhaseTimeline.WIDTH);
        assertThat(drawing.bars()).extracting(Bar::course).containsExactly(Course.OVER, Course.RUNNING);
    }

    @Test
    void phasesThatShareAMonthStandBelowEachOther() {
        var drawing = draw(
                "2026-03-15",
                phase("宣传发动", "2026-01-01", "2026-03-31"),
                phase("组织实施", "2026-03-01", "2026-09-30"),
                phase("巩固提升", "2026-09-01", "2026-12-31"));

        assertThat(drawing.bars())
                .extracting(Bar::y)
                .containsExactly(PhaseTimeline.TOP, PhaseTimeline.TOP + PhaseTimeline.LANE, PhaseTimeline.TOP);
        assertThat(drawing.height()).isGreaterThan(PhaseTimeline.TOP + 2 * PhaseTimeline.LANE);
    }

    @Test
    void theLineOfTodayStandsWhereTheDayIs() {
        var half = draw("2026-07-02", phase("全年", "2026-01-01", "2026-12-31"));
        assertThat(half.today()).isBetween(478, 481);
        assertThat(draw("2025-12-31", phase("全年", "2026-01-01", "2026-12-31")).today())
                .isNull();
        assertThat(draw("2027-01-01", phase("全年", "2026-01-01", "2026-12-31")).today())
                .isNull();
    }

    @Test
    void aPhaseOfOneDayIsStillSeen() {
        var drawing =
                draw("2026-05-01", phase("全年", "2026-01-01", "2026-12-31"), phase("日", "2026-04-01", "2026-04-01"));
        assertThat(drawing.bars()).allSatisfy(bar -> assertThat(bar.width()).isPositive());
    }

    @Test
    void twelveMonthsAreNamedAndLongCampaignsSkipSome() {
        var year = draw("2026-05-01", phase("全年", "2026-01-01", "2026-12-31"));
        assertThat(year.ticks()).extracting(Tick::month).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        var five = draw("2026-05-01", phase("五年", "2026-01-01", "2030-12-31"));
        assertThat(five.ticks()).hasSizeLessThan(16);
    }

    @Test
    void milestonesOutsideThePhasesAreLeftToTheTable() {
        var drawing = PhaseTimeline.of(
                List.of(phase("全年", "2026-01-01", "2026-12-31")),
                List.of(new Milestone("方案", day("2026-03-28"), ""), new Milestone("明年", day("2027-01-02"), "")),
                day("2026-05-01"));
        assertThat(drawing.marks()).extracting(PhaseTimeline.Mark::name).containsExactly("方案");
    }

    @Test
    void aNameThatDoesNotFitIsNotSqueezedIn() {
        var drawing = draw(
                "2026-05-01",
                phase("很长很长的一个阶段名称", "2026-01-01", "2026-01-15"),
                phase("全年", "2026-01-01", "2026-12-31"));
        assertThat(drawing.bars()).extracting(Bar::label).containsExactlyInAnyOrder("", "全年");
    }

    @Test
    void withoutPhasesThereIsNothingToDraw() {
        assertThat(draw("2026-05-01").bars()).isEmpty();
    }

    private static PhaseTimeline draw(String today, Phase... phases) {
        return PhaseTimeline.of(List.of(phases), List.of(), LocalDate.parse(today));
    }

    private static Phase phase(String name, String from, String to) {
        return new Phase(name, day(from), day(to), "");
    }
}
