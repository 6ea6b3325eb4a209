package org.aiwei.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.aiwei.notice.WorkNote;
import org.jspecify.annotations.Nullable;

/**
 * One message on the page: about a thing, the digest of a day, or that somebody tries the account.
 *
 * @param href where it leads; {@code null} when the thing is no longer seen
 * @param copyId of the copy that is read with it
 * @param waits whether this step still has to be taken
 */
record InboxRow(
        UUID id,
        @Nullable WorkNote note,
        @Nullable Digest digest,
        @Nullable Tried tried,
        @Nullable String href,
        @Nullable UUID copyId,
        LocalDateTime at,
        boolean unread,
        boolean waits,
        @Nullable LocalDate dueOn) {

    static InboxRow of(InboxSight.Entry entry, WorkNote note, LocalDateTime at) {
        return new InboxRow(
                entry.id(),
                note,
                null,
                null,
                note.href(),
                note.copy() ? note.id() : null,
                at,
                entry.unread(),
                note.waits(),
                note.waits() ? note.dueOn() : null);
    }

    static InboxRow of(InboxSight.Entry entry, Digest digest, LocalDateTime at) {
        return new InboxRow(entry.id(), null, digest, null, "/todo", null, at, entry.unread(), false, null);
    }

    static InboxRow of(InboxSight.Entry entry, Tried tried, LocalDateTime at) {
        return new InboxRow(entry.id(), null, null, tried, "/account/password", null, at, entry.unread(), false, null);
    }
}
