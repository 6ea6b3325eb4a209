package org.aiwei.rectification;

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

/** Messages lead to a notice. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class NoticeTarget implements LinkTarget {

    private final NoticeRepository repository;
    private final NoticePolicy policy;

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
        Specification<RectificationNotice> wanted =
                (notice, query, cb) -> notice.get("id").in(ids);
        return repository.findAll(policy.visibleTo(actor).and(wanted)).stream()
                .map(RectificationNotice::getId)
                .collect(toSet());
    }
}
