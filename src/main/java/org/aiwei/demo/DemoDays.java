package org.aiwei.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens between two moments, written down in any order and then lived through day by day. */
class DemoDays {

    private static final Duration LONG = Duration.ofDays(120);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final Instant from;
    private final Instant to;
    private final List<Happening> happenings = new ArrayList<>();

    private record Happening(Instant at, Runnable what) {}

    DemoDays(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /** @param percent how far between the two moments */
    void happens(int percent, Runnable what) {
        happenings.add(new Happening(at(percent), what));
    }

    /** So many days before the second moment, but never before the first. */
    void ago(int days, Runnable what) {
        var later = happenings.stream()
                .filter(other -> day(other.at()).equals(day(days)))
                .count();
        var morning = day(days)
                .atTime(MORNING)
                .plusMinutes(later * 7 % 500)
                .atZone(ZONE)
                .toInstant();
        happenings.add(new Happening(morning.isBefore(from) ? from : morning.isAfter(to) ? to : morning, what));
    }

    /** The day on which {@link #ago} lets it happen. */
    LocalDate day(int ago) {
        var moment = to.minus(Duration.ofDays(ago));
        return day(moment.isBefore(from) ? from : moment);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** Left out when it lies outside the two moments. */
    void happensAt(Instant at, Runnable what) {
        if (at.isAfter(from) && !at.isAfter(to)) {
            happenings.add(new Happening(at, what));
        }
    }

    /** @param evening what is done after each, when nothing of it is needed any more */
    void live(DemoClock clock, Runnable evening) {
        happenings.sort(Comparator.comparing(Happening::at));
        happenings.forEach(happening -> {
            clock.at(happening.at(), happening.what());
            evening.run();
        });
    }

    /** In office hours, unless the year is so young that days must be cut finer. */
    private Instant at(int percent) {
        var whole = Duration.between(from, to);
        var moment = from.plus(whole.multipliedBy(percent).dividedBy(100));
        if (whole.compareTo(LONG) < 0) {
            return moment;
        }
        var day = moment.atZone(ZONE).toLocalDate();
        var minutes = (percent * 37 + happenings.size() * 11) % 500;
        var hour = day.atTime(MORNING).plusMinutes(minutes).atZone(ZONE);
        return hour.toInstant().isAfter(to) ? moment : hour.toInstant();
    }
}
