package org.aiwei.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.aiwei.delivery.Morning.Kind;
import org.aiwei.notice.WorkNote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MorningTests {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** The holiday of October 2026, and the Saturday worked for it. */
    private static final Predicate<LocalDate> WORKED = day -> {
        boolean weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        boolean holiday = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
        return day.equals(LocalDate.of(2026, 10, 10)) || (!weekend && !holiday);
    };

    @Test
    void whatIsDueInFiveOneAndNoDaysIsToldOnTheDay() {
        var monday = LocalDate.of(2026, 11, 16);
        assertThat(kind(monday, monday.minusDays(1))).isEqualTo(Kind.OVERDUE);
        assertThat(kind(monday, monday)).isEqualTo(Kind.TODAY);
        assertThat(kind(monday, monday.plusDays(1))).isEqualTo(Kind.SOON);
        assertThat(kind(monday, monday.plusDays(2))).isEqualTo(Kind.NOTHING);
        assertThat(kind(monday, monday.plusDays(5))).isEqualTo(Kind.SOON);
        assertThat(kind(monday, null)).isEqualTo(Kind.NOTHING);
    }

    @Test
    void whatIsDueOnTheWeekendIsToldOnFriday() {
        var friday = LocalDate.of(2026, 11, 13);
        assertThat(kind(friday, friday.plusDays(2))).isEqualTo(Kind.TODAY);
        assertThat(kind(friday, friday.plusDays(3)))
                .as("Monday is one day after Sunday")
                .isEqualTo(Kind.SOON);
        assertThat(kind(friday, friday.plusDays(6)))
                .as("five days before it is Saturday")
                .isEqualTo(Kind.SOON);
    }

    @Test
    void whatIsDueInTheHolidayIsToldBeforeItAndTheWorkedSaturdayIsAMorning() {
        var wednesday = LocalDate.of(2026, 9, 30);
        assertThat(kind(wednesday, LocalDate.of(2026, 10, 6))).isEqualTo(Kind.TODAY);
        assertThat(kind(wednesday, LocalDate.of(2026, 10, 8))).isEqualTo(Kind.SOON);
        var saturday = LocalDate.of(2026, 10, 10);
        assertThat(kind(saturday, saturday.plusDays(1))).isEqualTo(Kind.TODAY);
        assertThat(kind(LocalDate.of(2026, 10, 9), saturday)).isEqualTo(Kind.SOON);
    }

    @Test
    void whatAMorningMissedTheNextMakesUp() {
        var monday = LocalDate.of(2026, 11, 16);
        var due = monday.plusDays(5);
        var tuesday = morning(monday.plusDays(1), monday.minusDays(3));
        assertThat(tuesday.kind(note(due, 40, false))).isEqualTo(Kind.SOON);
        assertThat(morning(monday.plusDays(1), monday).kind(note(due, 40, false)))
                .isEqualTo(Kind.NOTHING);
    }

    @Test
    void whatCameSinceTheLastMorningIsNewAndWhatCameBackSaysSo() {
        var monday = LocalDate.of(2026, 11, 16);
        var far = monday.plusDays(90);
        assertThat(morning(monday, monday.minusDays(3)).kind(note(far, 1, false)))
                .isEqualTo(Kind.FRESH);
        assertThat(morning(monday, monday.minusDays(3)).kind(note(far, 1, true)))
                .isEqualTo(Kind.RETURNED);
        assertThat(morning(monday, monday.minusDays(3)).kind(note(far, 30, true)))
                .isEqualTo(Kind.NOTHING);
    }

    /** Every day that anything is due, over a year: told ahead at least once, and never twice for the same reason. */
    @Test
    void noDayIsLost() {
        var first = LocalDate.of(2026, 1, 12);
        for (int i = 0; i < 300; i++) {
            var due = first.plusDays(20 + i);
            var told = new ArrayList<LocalDate>();
            var last = first;
            for (var day = first.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
                if (WORKED.test(day)) {
                    var kind = morning(day, last).kind(note(due, 999, false));
                    if (kind == Kind.SOON || kind == Kind.TODAY) {
                        told.add(day);
                    }
                    last = day;
                }
            }
            assertThat(told).as(due.toString()).hasSizeBetween(1, 3);
            assertThat(told.get(told.size() - 1)).isAfterOrEqualTo(due.minusDays(7));
        }
    }

    @Test
    void theDigestCountsEachThingOnce() {
        var monday = LocalDate.of(2026, 11, 16);
        var notes = List.of(
                note(monday.minusDays(9), 1, true),
                note(monday, 1, false),
                note(monday.plusDays(5), 40, false),
                note(null, 1, false),
                note(null, 40, false));
        var digest = morning(monday, monday.minusDays(3)).of(new UUID(0, 7), notes);
        assertThat(List.of(digest.overdue(), digest.today(), digest.soon(), digest.returned(), digest.fresh()))
                .containsExactly(1, 1, 1, 0, 1);
    }

    private static Kind kind(LocalDate today, @Nullable LocalDate due) {
        var last = IntStream.iterate(1, i -> i + 1)
                .mapToObj(today::minusDays)
                .filter(WORKED)
                .findFirst()
                .orElseThrow();
        return morning(today, last).kind(note(due, 999, false));
    }

    private static Morning morning(LocalDate today, LocalDate last) {
        var next = today.plusDays(1);
        while (!WORKED.test(next)) {
            next = next.plusDays(1);
        }
        var since = last.atTime(LocalTime.of(8, 30)).atZone(HERE).toInstant();
        return new Morning(today, next, last, since, List.of(5, 1, 0), WORKED);
    }

    private static WorkNote note(@Nullable LocalDate due, int daysAgo, boolean returned) {
        var at = LocalDate.of(2026, 11, 16)
                .minusDays(daysAgo)
                .atTime(LocalTime.NOON)
                .atZone(HERE)
                .toInstant();
        return new WorkNote(
                UUID.randomUUID(),
                "PART",
                returned ? "REDO" : "ACCEPT",
                new UUID(0, 1),
                new UUID(0, 2),
                "试用",
                "灭鼠",
                "县医院",
                "assignment",
                new UUID(0, 3),
                "/assignments/1",
                false,
                true,
                returned,
                true,
                due,
                new UUID(0, 4),
                "林主任",
                at);
    }
}
