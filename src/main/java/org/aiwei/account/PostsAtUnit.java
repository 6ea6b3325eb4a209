package org.aiwei.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.organization.UnitClosingGuard;
import org.springframework.stereotype.Component;

/** A unit where somebody still holds a post is not closed. */
@Component
@RequiredArgsConstructor
class PostsAtUnit implements UnitClosingGuard {

    private final AppointmentRepository posts;

    @Override
    public Optional<String> reasonAgainst(UUID unitId, LocalDate lastDay) {
        return posts.openAfter(unitId, lastDay) > 0 ? Optional.of("account.unit.posts") : Optional.empty();
    }
}
