package org.aiwei.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.notice.WorkItems;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has come for a person. Nobody sees another's, and of the own only what is still meant for him or her. */
@Service
@Transactional
@RequiredArgsConstructor
public class Inbox {

    /** Further than this nobody pages; older ones are on the work list. */
    private static final int MOST = 500;

    private static final int BADGE = 100;

    private final InboxSight sight;
    private final WorkItems items;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Transactional(readOnly = true)
    Page<InboxRow> page(Actor actor, @Nullable Integer page) {
        var all = sight.rows(actor, false, MOST);
        var cut = Paging.page(page, "id");
        int from = (int) Math.min(cut.getOffset(), all.size());
        int to = Math.min(from + cut.getPageSize(), all.size());
        return new PageImpl<>(all.subList(from, to), cut, all.size());
    }

    /** How many were not opened, counted to a hundred. */
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return sight.rows(actor, true, BADGE).size();
    }

    /** Whether somebody tries this person's account, and that was not read yet. */
    @Transactional(readOnly = true)
    public boolean warned(Actor actor) {
        return jdbc.sql("""
                        select exists (select 1 from inbox_entry
                                        where person_id = ? and warning_id is not null and read_at is null)
                        """).param(actor.id()).query(Boolean.class).single();
    }

    /**
     * Counts as read from now on.
     *
     * @return where it leads
     * @throws RecordNotFound when it is somebody else's, leads nowhere, or to what this person does not see any more
     */
    public String open(Actor actor, UUID id) {
        var row = sight.rows(actor, false, MOST).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(InboxRow.class, id));
        var href = row.href();
        if (href == null) {
            throw new RecordNotFound(InboxRow.class, id);
        }
        read(actor, List.of(row));
        return href;
    }

    /** Everything that has come up to now. */
    public void readAll(Actor actor) {
        read(actor, sight.rows(actor, true, MOST));
    }

    /** What came up to that moment is known already; the copies on the work list stay as they are. */
    public void knows(Actor actor, Instant until) {
        jdbc.sql("update inbox_entry set read_at = ? where person_id = ? and read_at is null and arrived_at <= ?")
                .params(Outbox.at(until), actor.id(), Outbox.at(until))
                .update();
    }

    private void read(Actor actor, List<InboxRow> rows) {
        jdbc.sql("update inbox_entry set read_at = ? where person_id = ? and read_at is null and id = any (?)")
                .params(
                        Outbox.at(clock.instant()),
                        actor.id(),
                        rows.stream().map(InboxRow::id).toArray(UUID[]::new))
                .update();
        var copies =
                rows.stream().map(InboxRow::copyId).filter(Objects::nonNull).toList();
        if (!copies.isEmpty()) {
            items.read(actor, copies);
        }
    }
}
