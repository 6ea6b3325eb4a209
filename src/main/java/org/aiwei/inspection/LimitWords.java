package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRules;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.aiwei.platform.DayText;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Proposed limits: read from what was chosen, and shown as the day they would end if the finding went out today. */
@Component
@RequiredArgsConstructor
class LimitWords {

    static final String OTHER = "OTHER";
    private static final List<Integer> USUAL = List.of(0, 3, 7);

    private final WorkCalendar calendar;
    private final DayText days;
    private final MessageSource messages;
    private final Clock clock;

    /** @param days in working days, only read when the choice is "other" */
    FindingText.@Nullable Limit read(@Nullable String choice, @Nullable String days) {
        var chosen = Typed.text(choice);
        if (chosen.isEmpty()) {
            return null;
        }
        var typed = chosen.equals(OTHER) ? Typed.text(days) : chosen;
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > 365) {
            throw new RuleBroken("finding.limit");
        }
        return new FindingText.Limit(Integer.parseInt(typed), Counting.WORKDAYS);
    }

    /** The choice that stands for a limit kept earlier. */
    static String choice(@Nullable Integer days, @Nullable Counting counting) {
        if (days == null) {
            return "";
        }
        return counting == Counting.WORKDAYS && USUAL.contains(days) ? days.toString() : OTHER;
    }

    List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(new Option("", word("finding.limit.usual")));
        for (int n : USUAL) {
            var day = days.of(end(n, Counting.WORKDAYS));
            options.add(new Option(
                    String.valueOf(n), n == 0 ? word("finding.limit.now", day) : word("finding.limit.days", n, day)));
        }
        options.add(new Option(OTHER, word("finding.limit.other")));
        return options;
    }

    /** Severities with what the campaign gives for each. */
    List<Option> severities(CampaignRules rules) {
        return Arrays.stream(LimitKind.values())
                .map(kind -> new Option(kind.name(), severity(kind, rules)))
                .toList();
    }

    /** Such as: 7 个工作日,11月26日(周四). */
    String text(LimitKind severity, @Nullable Integer limit, @Nullable Counting counting, CampaignRules rules) {
        if (limit != null && counting != null) {
            return word("finding.limit." + counting, limit, days.of(end(limit, counting)));
        }
        return rules.limit(severity)
                .map(usual -> word(
                        "finding.limit." + usual.counting(),
                        usual.days(),
                        days.of(end(usual.days(), usual.counting()))))
                .orElse("");
    }

    private String severity(LimitKind kind, CampaignRules rules) {
        return word("LimitKind." + kind) + " · " + text(kind, null, null, rules);
    }

    private LocalDate end(int limit, Counting counting) {
        var today = LocalDate.now(clock);
        return counting == Counting.WORKDAYS ? calendar.plusWorkdays(today, limit) : today.plusDays(limit);
    }

    private String word(String key, Object... places) {
        return messages.getMessage(key, places, LocaleContextHolder.getLocale());
    }
}
