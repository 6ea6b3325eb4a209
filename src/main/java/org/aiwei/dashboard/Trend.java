package org.aiwei.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.dashboard.FlowSource.Count;
import org.aiwei.dashboard.LeadPage.Week;
import org.aiwei.platform.Charts;
import org.aiwei.platform.Charts.Point;
import org.aiwei.platform.Drawing;
import org.springframework.stereotype.Component;

/** How many were overdue, week by week. */
@Component
@RequiredArgsConstructor
class Trend {

    static final int WEEKS = 6;

    private final FlowSource flows;
    private final BoardWords words;

    /** The last weeks by today's day of the week, oldest first; the last one is today. */
    List<Week> weeks(Day day, long now) {
        var before = IntStream.range(1, WEEKS)
                .mapToObj(week -> day.today().minusWeeks(WEEKS - week))
                .toList();
        var known = flows.overdue(day.campaign().id(), before).stream().collect(Collectors.toMap(Count::day, Count::n));
        var weeks = new ArrayList<Week>();
        before.forEach(each -> weeks.add(new Week(each, known.get(each))));
        weeks.add(new Week(day.today(), now));
        return weeks;
    }

    Drawing drawn(List<Week> weeks, Locale locale) {
        var points = weeks.stream()
                .map(week ->
                        new Point(week.day().getMonthValue() + "-" + week.day().getDayOfMonth(), week.overdue()))
                .toList();
        return Charts.line(words.of(locale, "dashboard.trend"), points);
    }
}
