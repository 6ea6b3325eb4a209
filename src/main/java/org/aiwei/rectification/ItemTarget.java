package org.aiwei.rectification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.LinkTarget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages lead to an item of the ledger; {@link Sight} says who sees it. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ItemTarget implements LinkTarget {

    private final JdbcClient jdbc;
    private final RectificationPolicy policy;

    @Override
    public String kind() {
        return "rectification";
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
        var sight = policy.visibleTo(actor);
        return jdbc.sql("select r.id from rectification r where r.id = any (:ids) and " + sight.condition())
                .params(sight.values())
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
