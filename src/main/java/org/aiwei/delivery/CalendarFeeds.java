package org.aiwei.delivery;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.notice.WorkNote;
import org.aiwei.notice.WorkNotes;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which something of a person is due, for the calendar on the phone. Nothing of inspections stands in it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CalendarFeeds {

    private static final int MOST = 500;
    private static final String ROUND = "ROUND";

    private final CalendarTokens tokens;
    private final Accounts accounts;
    private final WorkNotes notes;
    private final InboxSight sight;
    private final Words words;

    /**
     * A secret that is none costs the same one statement as that of somebody who has left.
     *
     * @throws RecordNotFound for either
     */
    public String read(String token) {
        return tokens.person(token)
                .flatMap(accounts::acting)
                .map(this::feed)
                .orElseThrow(() -> new RecordNotFound(CalendarTokens.class, "calendar"));
    }

    private String feed(Actor actor) {
        var due = sight.stillSeen(actor, notes.waiting(actor, MOST)).stream()
                .filter(note -> note.dueOn() != null && !note.topic().equals(ROUND))
                .toList();
        var numbers = words.numbers(due);
        var days = due.stream().map(note -> day(note, numbers)).toList();
        return CalendarText.of(words.text("delivery.calendar.name"), days);
    }

    private CalendarText.Day day(WorkNote note, Map<UUID, String> numbers) {
        LocalDate due = Objects.requireNonNull(note.dueOn());
        var href = words.linked() && note.href() != null ? words.link(note.href()) : null;
        return new CalendarText.Day(note.id() + "@aiwei-desk", due, words.titled(note, numbers), href, note.at());
    }
}
