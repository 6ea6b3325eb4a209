package org.aiwei.delivery;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.notice.WorkNotes;
import org.aiwei.organization.Organizations;
import org.springframework.stereotype.Component;

/** What units have to do on a morning, in numbers: the group reads how many and whose, never what. */
@Component
@RequiredArgsConstructor
class CardText {

    /** With the head and the link this stays within the 2,048 octets that a robot takes. */
    private static final int LINES = 15;

    private final WorkNotes notes;
    private final Organizations organizations;
    private final Mornings mornings;
    private final DeliverySettings settings;
    private final Words words;

    private record Line(String unit, Map<Morning.Kind, Long> counts) {

        long of(Morning.Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }

        long all() {
            return counts.values().stream().mapToLong(n -> n).sum();
        }
    }

    /** Empty on a morning on which nothing is due. */
    Optional<String> of(LocalDate day) {
        var lines = lines(mornings.of(day, settings.rules()));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(words.text(
                "delivery.card.head",
                day.getMonthValue(),
                day.getDayOfMonth(),
                sum(lines, Morning.Kind.TODAY),
                sum(lines, Morning.Kind.SOON),
                sum(lines, Morning.Kind.OVERDUE)));
        lines.stream().limit(LINES).forEach(line -> text.append('\n').append(text(line)));
        if (lines.size() > LINES) {
            var rest = lines.subList(LINES, lines.size());
            var all = rest.stream().mapToLong(Line::all).sum();
            text.append('\n').append(words.text("delivery.card.rest", rest.size(), all));
        }
        return Optional.of(text.toString());
    }

    /** Who has most due today first, then who has most overdue. */
    private List<Line> lines(Morning morning) {
        int ahead = morning.aheadDays().stream().mapToInt(days -> days).max().orElse(0);
        var counts = new HashMap<UUID, Map<Morning.Kind, Long>>();
        for (var due : notes.dueAtUnits(morning.next().plusDays(ahead))) {
            var kind = morning.kind(due.on(), false, false);
            if (kind != Morning.Kind.NOTHING) {
                counts.computeIfAbsent(due.unitId(), any -> new EnumMap<>(Morning.Kind.class))
                        .merge(kind, due.many(), Long::sum);
            }
        }
        var units = organizations.byIds(counts.keySet());
        return counts.entrySet().stream()
                .map(each -> new Line(
                        Objects.requireNonNull(units.get(each.getKey())).name(), each.getValue()))
                .sorted(comparing((Line line) -> -line.of(Morning.Kind.TODAY))
                        .thenComparing(line -> -line.of(Morning.Kind.OVERDUE))
                        .thenComparing(Line::unit))
                .toList();
    }

    private String text(Line line) {
        return words.text(
                "delivery.card.line",
                line.unit(),
                line.of(Morning.Kind.TODAY),
                line.of(Morning.Kind.SOON),
                line.of(Morning.Kind.OVERDUE));
    }

    private static long sum(List<Line> lines, Morning.Kind kind) {
        return lines.stream().mapToLong(line -> line.of(kind)).sum();
    }
}
