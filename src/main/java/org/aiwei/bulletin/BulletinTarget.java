package org.aiwei.bulletin;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.LinkTarget;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages lead to a bulletin. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class BulletinTarget implements LinkTarget {

    private final BulletinRepository repository;
    private final BulletinPolicy policy;

    @Override
    public String kind() {
        return "bulletin";
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
        Specification<Bulletin> wanted =
                (bulletin, query, cb) -> bulletin.get("id").in(ids);
        return repository.findAll(policy.visibleTo(actor).and(wanted)).stream()
                .map(Bulletin::getId)
                .collect(toSet());
    }
}
