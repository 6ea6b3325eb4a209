package org.aiwei.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader's field or contact unit for a time.
 *
 * @param field what is looked after, for {@link TieKind#FIELD}
 * @param to last day; {@code null} while it lasts
 */
public record LeaderTie(
        UUID id,
        UUID leaderId,
        TieKind kind,
        UUID unitId,
        @Nullable String field,
        LocalDate from,
        @Nullable LocalDate to) {

    static LeaderTie of(Tie tie) {
        return new LeaderTie(
                tie.getId(),
                tie.getLeaderId(),
                tie.getKind(),
                tie.getUnitId(),
                tie.getField(),
                tie.getFromOn(),
                tie.getToOn());
    }
}
