package org.aiwei.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.notice.WorkNote;
import org.aiwei.notice.WorkNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a row of the outbox into words, if by now there is still somebody to be told of something that still holds. */
@Component
@RequiredArgsConstructor
class OutsideWords {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final WorkNotes notes;
    private final InboxSight sight;
    private final Accounts accounts;
    private final Preferences preferences;
    private final Words words;
    private final CardText card;
    private final JdbcClient jdbc;

    record Letter(String to, String subject, String text) {}

    Optional<Letter> letter(Parcel parcel, Instant now, DeliveryRules rules) {
        var person = parcel.personId();
        if (person == null || parcel.createdAt().isBefore(now.minus(rules.stale()))) {
            return Optional.empty();
        }
        var chosen = preferences.of(person);
        if (!chosen.verified()) {
            return Optional.empty();
        }
        return accounts.acting(person).flatMap(actor -> letter(parcel, actor, chosen));
    }

    private Optional<Letter> letter(Parcel parcel, Actor actor, Preference chosen) {
        if (parcel.digestId() != null) {
            return chosen.mailDigest() ? Optional.of(digest(parcel.digestId(), chosen.mail())) : Optional.empty();
        }
        var work = parcel.workId();
        if (work == null || !chosen.mailNow()) {
            return Optional.empty();
        }
        return sight.stillSeen(actor, notes.addressed(actor, List.of(work))).stream()
                .filter(OutsideWords::holds)
                .findFirst()
                .map(note -> new Letter(
                        chosen.mail(),
                        words.text("delivery.out.subject", words.matter(note)),
                        words.text("delivery.out.text", words.matter(note), words.link(entry(actor, note)))));
    }

    private Letter digest(UUID digest, String to) {
        var counts = jdbc.sql("select overdue, today, soon, returned, fresh from delivery_digest where id = ?")
                .param(digest)
                .query((row, n) -> words.text(
                        "delivery.digest.line",
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5)))
                .single();
        return new Letter(
                to,
                words.text("delivery.out.subject", words.text("delivery.digest")),
                words.text("delivery.out.text", counts, words.link("/todo")));
    }

    /** For a group: whose turn it is and the number; empty for what is over. */
    Optional<String> line(Parcel parcel, Instant now, DeliveryRules rules) {
        var work = parcel.workId();
        if (work == null || parcel.createdAt().isBefore(now.minus(rules.stale()))) {
            return Optional.empty();
        }
        return notes.all(List.of(work)).stream()
                .filter(note -> note.toUnit() && holds(note))
                .findFirst()
                .map(note -> words.text("delivery.out.line", note.about(), words.matter(note)));
    }

    /** The card of a morning; empty when that is over, or nothing is due. */
    Optional<String> card(Parcel parcel, Instant now) {
        var day = parcel.cardOn();
        return day == null || !day.equals(LocalDate.ofInstant(now, HERE)) ? Optional.empty() : card.of(day);
    }

    String group(List<String> lines) {
        return words.text("delivery.out.group", String.join("\n", lines), words.link("/todo"));
    }

    private static boolean holds(WorkNote note) {
        return note.waits() || note.copy();
    }

    private String entry(Actor actor, WorkNote note) {
        return jdbc.sql("select id from inbox_entry where person_id = ? and work_id = ?")
                .params(actor.id(), note.id())
                .query(UUID.class)
                .optional()
                .map(id -> "/inbox/" + id)
                .orElse("/inbox");
    }
}
