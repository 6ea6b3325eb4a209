package org.aiwei.inspection;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.LinkTarget;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages lead to a round of inspection. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class RoundLink implements LinkTarget {

    private final RoundRepository repository;
    private final RoundPolicy policy;
    private final Clock clock;

    @Override
    public String kind() {
        return "round";
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
        Specification<InspectionRound> wanted =
                (round, query, cb) -> round.get("id").in(ids);
        return repository.findAll(policy.visibleTo(actor, LocalDate.now(clock)).and(wanted)).stream()
                .map(InspectionRound::getId)
                .collect(toSet());
    }
}
