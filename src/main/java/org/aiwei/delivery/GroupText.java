package org.aiwei.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.notice.WorkNote;
import org.aiwei.notice.WorkNotes;
import org.springframework.stereotype.Component;

/** What a person's units have to do by the end of the days ahead, as a text for their work group. */
@Component
@RequiredArgsConstructor
class GroupText {

    private static final int MOST = 20;
    private static final String ROUND = "ROUND";

    private final WorkNotes notes;
    private final InboxSight sight;
    private final DeliverySettings settings;
    private final Words words;
    private final Clock clock;

    /** Empty when nothing is due so soon. */
    String of(Actor actor) {
        var today = LocalDate.now(clock);
        int days =
                settings.rules().aheadDays().stream().mapToInt(day -> day).max().orElse(0);
        var due = sight.stillSeen(actor, notes.waiting(actor, MOST)).stream()
                .filter(note -> note.dueOn() != null && !note.dueOn().isAfter(today.plusDays(days)))
                .filter(note -> !note.topic().equals(ROUND))
                .toList();
        if (due.isEmpty()) {
            return "";
        }
        var numbers = words.numbers(due);
        var text = new StringBuilder(words.text("delivery.group.head", today.toString(), due.size()));
        for (int i = 0; i < due.size(); i++) {
            text.append('\n').append(i + 1).append(". ").append(line(due.get(i), numbers, today));
        }
        return text.append('\n').append(words.text("delivery.group.end")).toString();
    }

    private String line(WorkNote note, Map<UUID, String> numbers, LocalDate today) {
        var what = words.titled(note, numbers);
        var due = String.valueOf(note.dueOn());
        boolean over = note.dueOn() != null && note.dueOn().isBefore(today);
        return words.text(over ? "delivery.group.over" : "delivery.group.line", what, note.about(), due);
    }
}
