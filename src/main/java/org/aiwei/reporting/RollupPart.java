package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;

/**
 * What one unit reported of one task.
 *
 * @param lead whether the unit leads the task
 * @param progress texts of the row, without the reason
 * @param reason why it is not done and what comes next; empty where the unit is on plan
 */
record RollupPart(
        UUID reportId,
        UUID rowId,
        UUID unitId,
        String unit,
        boolean lead,
        String progress,
        List<RollupNumber> numbers,
        String reason) {

    RollupPart {
        numbers = List.copyOf(numbers);
    }

    /** Text and figures in one, as the paper's column wants them. */
    public String told() {
        if (numbers.isEmpty()) {
            return progress;
        }
        var figures = String.join("；", numbers.stream().map(RollupNumber::text).toList());
        return progress.isEmpty() ? "数据：" + figures : progress + "\n数据：" + figures;
    }

    public boolean behind() {
        return !reason.isEmpty();
    }
}
