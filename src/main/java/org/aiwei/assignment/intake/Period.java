package org.aiwei.assignment.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aiwei.campaign.CampaignRef;

/** The campaign's time, which gives a year to dates that are written without one. */
record Period(int year, LocalDate startsOn, LocalDate endsOn) {

    static Period of(CampaignRef campaign) {
        return new Period(campaign.year(), campaign.startsOn(), campaign.endsOn());
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** A day without a year: in the year in which it falls into the campaign, else in the campaign's own. */
    Optional<LocalDate> day(int month, int day) {
        return years().flatMap(each -> valid(each, month, day).stream())
                .filter(this::contains)
                .findFirst()
                .or(() -> valid(year, month, day));
    }

    Optional<LocalDate> lastOf(int month) {
        return years().flatMap(each -> lastOf(each, month).stream())
                .filter(this::contains)
                .findFirst()
                .or(() -> lastOf(year, month));
    }

    static Optional<LocalDate> lastOf(int year, int month) {
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(YearMonth.of(year, month).atEndOfMonth());
    }

    static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Stream<Integer> years() {
        return IntStream.rangeClosed(startsOn.getYear(), endsOn.getYear()).boxed();
    }
}
