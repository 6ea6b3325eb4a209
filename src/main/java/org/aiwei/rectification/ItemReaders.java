package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.inspection.FindingReaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever sees an item sees the photos of the finding it came from. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ItemReaders implements FindingReaders {

    private final RectificationPolicy policy;
    private final JdbcClient jdbc;

    @Override
    public boolean sees(Actor actor, UUID findingId) {
        var sight = policy.visibleTo(actor);
        return jdbc.sql("select exists (select 1 from rectification r where r.finding_id = :finding and "
                        + sight.condition() + ")")
                .params(sight.values())
                .param("finding", findingId)
                .query(Boolean.class)
                .single();
    }
}
