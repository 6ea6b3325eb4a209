package org.aiwei.dashboard;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By what the lights of a campaign are read on a day.
 *
 * @param soon last due date that counts as near
 */
record Day(CampaignRef campaign, LocalDate today, LocalDate soon) {

    LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate first() {
        return today.withDayOfMonth(1);
    }

    /** Values that {@code matter_light} and its kin are asked with. */
    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("campaign", campaign.id());
        values.put("start", campaign.startsOn());
        values.put("today", today);
        values.put("soon", soon);
        values.put("yellow", campaign.lights().behindYellow());
        values.put("red", campaign.lights().behindRed());
        return values;
    }

    Map<String, @Nullable Object> values(@Nullable UUID unit) {
        var values = values();
        values.put("unit", unit);
        return values;
    }

    /** Makes days. */
    @Component
    @RequiredArgsConstructor
    static class Days {

        private final WorkCalendar calendar;
        private final Clock clock;

        Day today(CampaignRef campaign) {
            return of(campaign, LocalDate.now(clock));
        }

        Day of(CampaignRef campaign, LocalDate day) {
            var soon = calendar.plusWorkdays(day, campaign.lights().soonWorkdays() + 1)
                    .minusDays(1);
            return new Day(campaign, day, soon);
        }
    }
}
