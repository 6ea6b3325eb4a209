package org.aiwei.account;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A post as pages show it.
 *
 * @param mayChange whether the one who looks may change it
 */
record PostRow(
        UUID id,
        Long version,
        UUID unitId,
        String unitName,
        Duty duty,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        State state,
        boolean mayChange) {

    enum State {
        CURRENT,
        COMING,
        ENDED
    }

    static PostRow of(Appointment post, String unitName, LocalDate today, boolean mayChange) {
        var state = post.validOn(today) ? State.CURRENT : post.openOn(today) ? State.COMING : State.ENDED;
        return new PostRow(
                post.getId(),
                post.getVersion(),
                post.getUnitId(),
                unitName,
                post.getDuty(),
                post.getPostTitle(),
                post.getFromOn(),
                post.getToOn(),
                state,
                mayChange && state != State.ENDED);
    }
}
