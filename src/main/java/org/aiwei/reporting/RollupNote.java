package org.aiwei.reporting;

import java.util.UUID;

/** What a unit wrote outside the table, such as 困难问题. */
record RollupNote(UUID reportId, UUID unitId, String unit, String label, String text) {}
