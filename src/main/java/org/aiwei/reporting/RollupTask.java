package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;

/** A task with its lead department's report and, under it, those of the units that cooperate. */
record RollupTask(UUID assignmentId, String title, String leader, List<RollupPart> parts) {

    RollupTask {
        parts = List.copyOf(parts);
    }

    /** The lead department itself has not reported, although others have. */
    public boolean withoutLead() {
        return parts.stream().noneMatch(RollupPart::lead);
    }
}
