package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.Phase;
import org.aiwei.dashboard.Board.Line;
import org.aiwei.dashboard.Board.Section;
import org.aiwei.dashboard.SumSource.Axis;
import org.aiwei.dashboard.SumSource.Sums;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Names the groups of a board's numbers and gives each its rows. */
@Component
@RequiredArgsConstructor
class Sections {

    static final int MOST = 12;
    private static final Comparator<Line> PRESSING =
            Comparator.comparing(Line::lights, Lights.PRESSING).thenComparing(Line::name);

    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Accounts accounts;
    private final CooperatingSource cooperating;
    private final BoardWords words;

    /** @param base address of the rows, ready for more of its filter */
    List<Section> of(Day day, @Nullable UnitRef unit, Sums tasks, Sums items, String base, Locale locale) {
        var lead = base + (unit == null ? "lead=true" : "") + "&kind=TASK";
        var sections = new ArrayList<Section>();
        sections.add(phases(day, tasks, lead, locale));
        sections.add(
                pressing("ACTION", tasks.by(Axis.ACTION), (key, name) -> lead + "&action=" + encoded(key), key -> key));
        if (unit == null) {
            var people = people(tasks.by(Axis.LEADER));
            sections.add(pressing(
                    "LEADER",
                    tasks.by(Axis.LEADER),
                    (key, name) -> lead + "&leader=" + (key.isEmpty() ? "none" : key),
                    key -> name(people, key, locale)));
            sections.add(byUnit("DEPARTMENT", tasks.by(Axis.UNIT), lead + "&unit="));
            sections.add(byKind("KIND", tasks.by(Axis.KIND), base + "&kind=TASK&unitKind=", locale));
            sections.add(byKind("ITEM_KIND", items.by(Axis.KIND), base + "&kind=ITEM&unitKind=", locale));
            sections.add(byUnit("ITEM_UNIT", items.by(Axis.UNIT), base + "&kind=ITEM&unit="));
        } else {
            var parts = cooperating.of(day, unit.id());
            var rows = "/campaigns/" + day.campaign().id() + "/board/rows?kind=TASK&department=" + unit.id() + "&unit=";
            sections.add(byUnit("COOPERATING", parts, rows));
        }
        return sections.stream().filter(section -> !section.lines().isEmpty()).toList();
    }

    private Section phases(Day day, Sums tasks, String lead, Locale locale) {
        var phases = campaigns.phases(day.campaign().id());
        var lights = new HashMap<Integer, Lights>();
        tasks.by(Axis.DUE).forEach((due, some) -> lights.merge(phase(phases, due), some, Lights::plus));
        var lines = new ArrayList<Line>();
        for (int i = 1; i <= phases.size(); i++) {
            lines.add(new Line(phases.get(i - 1).name(), lights.getOrDefault(i, Lights.NONE), lead + "&phase=" + i));
        }
        if (lights.containsKey(0)) {
            lines.add(new Line(words.of(locale, "dashboard.phase.none"), lights.get(0), lead + "&phase=0"));
        }
        return new Section("PHASE", lines, 0);
    }

    /** The phase in which a task is due, the last one where phases overlap. */
    private static int phase(List<Phase> phases, String due) {
        if (due.isEmpty()) {
            return 0;
        }
        var day = LocalDate.parse(due);
        for (int i = phases.size(); i > 0; i--) {
            if (phases.get(i - 1).runsOn(day)) {
                return i;
            }
        }
        return 0;
    }

    private Section byUnit(String code, Map<String, Lights> lights, String rows) {
        var most = most(lights);
        var names = organizations.byIds(most.stream().map(UUID::fromString).toList());
        var shown = new HashMap<String, Lights>();
        most.forEach(key -> shown.put(key, lights.getOrDefault(key, Lights.NONE)));
        var section = pressing(code, shown, (key, name) -> rows + key, key -> {
            var unit = names.get(UUID.fromString(key));
            return unit == null ? "" : unit.shortName();
        });
        return new Section(code, section.lines(), Math.max(0, lights.size() - MOST));
    }

    private Section byKind(String code, Map<String, Lights> lights, String rows, Locale locale) {
        var lines = new ArrayList<Line>();
        for (var kind : UnitKind.values()) {
            if (lights.containsKey(kind.name())) {
                lines.add(new Line(words.of(locale, "UnitKind." + kind), lights.get(kind.name()), rows + kind));
            }
        }
        return new Section(code, lines, 0);
    }

    private static Section pressing(
            String code,
            Map<String, Lights> lights,
            BiFunction<String, String, String> href,
            UnaryOperator<String> name) {
        var lines = lights.entrySet().stream()
                .map(entry -> {
                    var called = name.apply(entry.getKey());
                    return new Line(called, entry.getValue(), href.apply(entry.getKey(), called));
                })
                .sorted(PRESSING)
                .toList();
        return new Section(code, lines.subList(0, Math.min(MOST, lines.size())), Math.max(0, lines.size() - MOST));
    }

    /** Keys of the most pressing. */
    private static List<String> most(Map<String, Lights> lights) {
        return lights.entrySet().stream()
                .sorted(Map.Entry.<String, Lights>comparingByValue(Lights.PRESSING)
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<UUID, PersonRef> people(Map<String, Lights> lights) {
        return accounts.byIds(lights.keySet().stream()
                .filter(key -> !key.isEmpty())
                .map(UUID::fromString)
                .toList());
    }

    private String name(Map<UUID, PersonRef> people, String key, Locale locale) {
        var person = key.isEmpty() ? null : people.get(UUID.fromString(key));
        return person == null ? words.of(locale, "dashboard.leader.none") : person.name();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
