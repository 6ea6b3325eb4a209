package org.aiwei.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiwei.calendar.WorkCalendar;

/**
 * What of a campaign is a number or a colour.
 *
 * @param reportDay day of the month by which reports are due, inclusive; in shorter months the last day
 */
public record CampaignRules(
        LightRule lights,
        List<RectificationLimit> limits,
        List<LadderRung> ladder,
        int reportDay,
        ReportShift reportShift,
        FollowUpRule followUp) {

    public CampaignRules {
        limits = List.copyOf(limits);
        ladder = List.copyOf(ladder);
    }

    public static CampaignRules usual() {
        return new CampaignRules(
                LightRule.usual(),
                RectificationLimit.usual(),
                LadderRung.usual(),
                25,
                ReportShift.NONE,
                FollowUpRule.usual());
    }

    /** The day by which that month's report is due. */
    public LocalDate reportDue(YearMonth month, WorkCalendar calendar) {
        var day = month.atDay(Math.min(reportDay, month.lengthOfMonth()));
        return switch (reportShift) {
            case NONE -> day;
            case PREVIOUS -> calendar.workdayOnOrBefore(day);
            case NEXT -> calendar.workdayOnOrAfter(day);
        };
    }

    /** For the trail. */
    List<String> lines() {
        return Stream.of(Stream.of(lights, reportDay + " " + reportShift, followUp), limits.stream(), ladder.stream())
                .flatMap(lines -> lines)
                .map(String::valueOf)
                .toList();
    }

    public Optional<RectificationLimit> limit(LimitKind kind) {
        return limits.stream().filter(limit -> limit.kind() == kind).findFirst();
    }
}
