package org.aiwei.inspection;

import static org.aiwei.inspection.VisitStatus.CONFIRMED;
import static org.aiwei.inspection.VisitStatus.FINISHED;
import static org.aiwei.inspection.VisitStatus.OPEN;
import static org.aiwei.inspection.VisitStatus.REFUSED;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The whole way of a visit. What the inspected unit says to it is written down by a member of the team. */
@RequiredArgsConstructor
public enum VisitAction {
    START(null, OPEN),
    FINISH(OPEN, FINISHED),
    CONFIRM(FINISHED, CONFIRMED),
    REFUSE(FINISHED, REFUSED);

    private final @Nullable VisitStatus source;
    private final VisitStatus target;

    boolean possibleFrom(@Nullable VisitStatus status) {
        return status == source;
    }

    VisitStatus target() {
        return target;
    }
}
