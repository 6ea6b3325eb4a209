package org.aiwei.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.dashboard.SumSource.AtUnit;
import org.aiwei.dashboard.SumSource.Axis;
import org.aiwei.dashboard.SumSource.ByUnit;
import org.aiwei.organization.Organizations;
import org.springframework.stereotype.Component;

/** 一句话: what a leader would ask first, in words: what came and went this week, where it is late, and what it waits for. */
@Component
@RequiredArgsConstructor
class LeadSentence {

    private final Organizations organizations;
    private final BoardWords words;

    String of(ByUnit byUnit, long issued, long closed, Locale locale) {
        var week = words.of(locale, "dashboard.say.week", issued, closed);
        long items = byUnit.items().overdue();
        long tasks = byUnit.leads().overdue();
        if (items + tasks == 0) {
            return week + words.of(locale, "dashboard.say.fine");
        }
        var late = words.of(locale, "dashboard.say.late", items + tasks, tasks, items);
        return week
                + late
                + where(byUnit, locale)
                + (items == 0 ? words.of(locale, "dashboard.say.end") : cause(byUnit, locale));
    }

    private String where(ByUnit byUnit, Locale locale) {
        var late = byUnit.units().stream()
                .filter(unit -> unit.late() > 0)
                .sorted(Comparator.comparing((AtUnit unit) -> -unit.late()).thenComparing(AtUnit::path))
                .toList();
        var name = name(late.get(0).unitId());
        return late.size() == 1
                ? words.of(locale, "dashboard.say.all", name)
                : words.of(
                        locale,
                        "dashboard.say.most",
                        late.size(),
                        name,
                        late.get(0).late());
    }

    /** The step at which most of the overdue items stand. */
    private String cause(ByUnit byUnit, Locale locale) {
        return byUnit.itemSums().by(Axis.STATUS).entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Lights> step) ->
                                step.getValue().overdue())
                        .thenComparing(Map.Entry::getKey))
                .map(step -> words.of(
                        locale,
                        "dashboard.say.cause",
                        words.of(locale, "dashboard.cause." + step.getKey()),
                        step.getValue().overdue()))
                .orElse(words.of(locale, "dashboard.say.end"));
    }

    private String name(UUID unit) {
        var found = organizations.byIds(List.of(unit)).get(unit);
        return found == null ? "" : found.shortName();
    }
}
