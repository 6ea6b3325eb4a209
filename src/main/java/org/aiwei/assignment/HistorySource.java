package org.aiwei.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to parts, newest first: moves and progress notes. */
@Component
@RequiredArgsConstructor
class HistorySource {

    private final JdbcClient jdbc;

    /**
     * @param what name of a {@link PartAction}, or {@code PROGRESS}
     * @param percent of a progress note
     */
    record Entry(
            UUID id,
            UUID unit,
            String what,
            String who,
            String text,
            @Nullable UUID proposed,
            @Nullable Integer percent,
            Instant at) {}

    List<Entry> of(Collection<UUID> parts) {
        return jdbc.sql("""
                select t.id, p.unit_id, t.action as what, t.actor_name as who, t.remark as text,
                       t.proposed_unit_id, null::int as percent, t.occurred_at as at
                  from assignment_part_transition t join assignment_part p on p.id = t.part_id
                 where p.id = any (:parts)
                union all
                select n.id, p.unit_id, 'PROGRESS', n.author_name, n.text, null, n.percent, n.noted_at
                  from progress_note n join assignment_part p on p.id = n.part_id
                 where p.id = any (:parts)
                 order by at desc, id
                """)
                .param("parts", parts.toArray(UUID[]::new))
                .query((row, index) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("what"),
                        row.getString("who"),
                        row.getString("text"),
                        row.getObject("proposed_unit_id", UUID.class),
                        row.getObject("percent", Integer.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
