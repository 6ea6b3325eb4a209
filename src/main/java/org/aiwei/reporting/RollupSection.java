package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;

/** The tasks that one department leads. */
record RollupSection(UUID leadUnitId, String lead, List<RollupTask> tasks) {

    RollupSection {
        tasks = List.copyOf(tasks);
    }
}
