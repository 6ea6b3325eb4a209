package org.aiwei.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.LinkTarget;
import org.aiwei.account.SignInWarning;
import org.aiwei.account.SignInWarnings;
import org.aiwei.notice.WorkNote;
import org.aiwei.notice.WorkNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which messages a person sees: those still meant for the posts held now, about things that the module owning them still
 * shows. One statement for each kind of thing, however many messages.
 */
@Component
@RequiredArgsConstructor
class InboxSight {

    private final WorkNotes notes;
    private final SignInWarnings warnings;
    private final List<LinkTarget> targets;
    private final JdbcClient jdbc;
    private final Clock clock;

    record Entry(
            UUID id,
            @Nullable UUID workId,
            @Nullable Digest digest,
            @Nullable UUID warningId,
            Instant arrivedAt,
            boolean unread) {}

    /** The newest first. */
    List<InboxRow> rows(Actor actor, boolean unreadOnly, int most) {
        var entries = entries(actor, unreadOnly, most);
        var seen = seen(actor, entries);
        var warned = warned(actor, entries);
        var rows = new ArrayList<InboxRow>();
        for (var entry : entries) {
            var at = LocalDateTime.ofInstant(entry.arrivedAt(), clock.getZone());
            if (entry.digest() != null) {
                rows.add(InboxRow.of(entry, entry.digest(), at));
            } else if (entry.workId() != null && seen.containsKey(entry.workId())) {
                rows.add(InboxRow.of(entry, seen.get(entry.workId()), at));
            } else if (entry.warningId() != null && warned.containsKey(entry.warningId())) {
                rows.add(InboxRow.of(entry, warned.get(entry.warningId()), at));
            }
        }
        return rows;
    }

    /** Those of the notes whose thing the person sees, and those that lead nowhere. */
    List<WorkNote> stillSeen(Actor actor, List<WorkNote> addressed) {
        var wanted = addressed.stream()
                .filter(note -> note.href() != null)
                .collect(groupingBy(WorkNote::target, mapping(WorkNote::targetId, toSet())));
        var visible = new HashMap<String, Set<UUID>>();
        for (var target : targets) {
            var ids = wanted.get(target.kind());
            visible.put(target.kind(), ids == null ? Set.of() : new HashSet<>(target.seen(actor, ids)));
        }
        return addressed.stream()
                .filter(note -> note.href() == null
                        || visible.getOrDefault(note.target(), Set.of()).contains(note.targetId()))
                .toList();
    }

    private Map<UUID, WorkNote> seen(Actor actor, List<Entry> entries) {
        var ids = new ArrayList<UUID>();
        for (var entry : entries) {
            if (entry.workId() != null) {
                ids.add(entry.workId());
            }
        }
        return stillSeen(actor, notes.addressed(actor, ids)).stream().collect(toMap(WorkNote::id, note -> note));
    }

    private Map<UUID, Tried> warned(Actor actor, List<Entry> entries) {
        var ids =
                entries.stream().map(Entry::warningId).filter(Objects::nonNull).toList();
        return warnings.of(actor, ids).stream()
                .collect(toMap(SignInWarning::id, warning -> Tried.of(warning, clock.getZone())));
    }

    private List<Entry> entries(Actor actor, boolean unreadOnly, int most) {
        return jdbc.sql("""
                select e.id, e.work_id, e.warning_id, e.arrived_at, e.read_at is null as unread,
                       d.id as digest, d.on_date, d.overdue, d.today, d.soon, d.returned, d.fresh
                  from inbox_entry e left join delivery_digest d on d.id = e.digest_id
                 where e.person_id = ? and e.arrived_at <= ?
                """ + (unreadOnly ? " and e.read_at is null" : "")
                        + " order by e.arrived_at desc, e.id limit ?")
                .params(actor.id(), Outbox.at(clock.instant()), most)
                .query((row, n) -> entry(actor, row))
                .list();
    }

    private static Entry entry(Actor actor, ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("work_id", UUID.class),
                row.getObject("digest") == null ? null : digest(actor, row),
                row.getObject("warning_id", UUID.class),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unread"));
    }

    private static Digest digest(Actor actor, ResultSet row) throws SQLException {
        return new Digest(
                row.getObject("digest", UUID.class),
                actor.id(),
                row.getObject("on_date", LocalDate.class),
                row.getInt("overdue"),
                row.getInt("today"),
                row.getInt("soon"),
                row.getInt("returned"),
                row.getInt("fresh"));
    }
}
