package org.aiwei.assignment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.aiwei.assignment.intake.DueText.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTextTests {

    private static final Period YEAR = period("2026-01-01", "2026-12-31");

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 2026-03-28",
        "2026/3/28, 2026-03-28",
        "2026.3.28, 2026-03-28",
        "20260328, 2026-03-28",
        "2026年3月28日, 2026-03-28",
        "２０２６年３月２８日前, 2026-03-28",
        "2026年3月28日前完成, 2026-03-28",
        "3月28日, 2026-03-28",
        "3月28日之前, 2026-03-28",
        "三月二十日以前, ",
        "9/30, 2026-09-30",
        "9-30, 2026-09-30",
        "9.30, 2026-09-30",
        "3月底, 2026-03-31",
        "2月末, 2026-02-28",
        "十二月底前, 2026-12-31",
        "2026年9月, 2026-09-30",
        "2026.9, 2026-09-30",
        "6月上旬, 2026-06-10",
        "6月中旬, 2026-06-20",
        "6月下旬, 2026-06-30",
        "一季度, 2026-03-31",
        "第3季度末, 2026-09-30",
        "上半年, 2026-06-30",
        "年底前, 2026-12-31",
        "2026年底, 2026-12-31",
        "3月1日至9月30日, 2026-09-30",
        "3-9月, 2026-09-30",
        "即日起至11月15日, 2026-11-15",
    })
    void namesADay(String written, LocalDate day) {
        var read = DueText.read(written, YEAR);
        assertThat(read.kind()).isEqualTo(day == null ? Kind.WORDS : Kind.DATE);
        assertThat(read.date()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"全年", "长期", "持续推进", "长期坚持", "常态化"})
    void offersTheLastDayWhereThePaperNamesNone(String written) {
        assertThat(DueText.read(written, YEAR)).isEqualTo(new DueText(Kind.PROPOSED, LocalDate.parse("2026-12-31")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"每月25日前", "每季度末", "按上级要求", "2月30日", "13月底", "3月初", "见方案", "2026-02-30", "0/0"})
    void leavesOtherWordsAlone(String written) {
        assertThat(DueText.read(written, YEAR)).isEqualTo(new DueText(Kind.WORDS, null));
    }

    @Test
    void takesTheYearInWhichTheDayFallsIntoTheCampaign() {
        var winter = new Period(2026, LocalDate.parse("2026-09-01"), LocalDate.parse("2027-06-30"));
        assertThat(DueText.read("3月28日", winter).date()).isEqualTo("2027-03-28");
        assertThat(DueText.read("2月底", winter).date()).isEqualTo("2027-02-28");
        assertThat(DueText.read("10月底", winter).date()).isEqualTo("2026-10-31");
        assertThat(DueText.read("8月1日", winter).date()).isEqualTo("2026-08-01");
    }

    @Test
    void readsTheFirstDayOfASpan() {
        assertThat(DueText.startOf("3月1日至9月30日", YEAR)).contains(LocalDate.parse("2026-03-01"));
        assertThat(DueText.startOf("3-9月", YEAR)).contains(LocalDate.parse("2026-03-01"));
        assertThat(DueText.startOf("3月至9月", YEAR)).contains(LocalDate.parse("2026-03-01"));
        assertThat(DueText.startOf("即日起至9月底", YEAR)).isEmpty();
        assertThat(DueText.startOf("9月底", YEAR)).isEmpty();
    }

    @Test
    void saysNothingForAnEmptyCell() {
        assertThat(DueText.read("　", YEAR).kind()).isEqualTo(Kind.NONE);
    }

    private static Period period(String from, String to) {
        return new Period(2026, LocalDate.parse(from), LocalDate.parse(to));
    }
}
