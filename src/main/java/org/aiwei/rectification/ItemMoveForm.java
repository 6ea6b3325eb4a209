package org.aiwei.rectification;

import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Every move but plan and submission, as typed. {@code mergedInto} is a number such as ZG-012. */
record ItemMoveForm(
        @Size(max = 2000) String remark,
        @Size(max = 40) String unitId,
        @Size(max = 20) String dueOn,
        @Size(max = 500) String stageGoal,
        @Size(max = 20) String expectedOn,
        @Size(max = 20) String reason,
        @Size(max = 20) String mergedInto,
        @Nullable Long version) {

    ItemMoveForm {
        remark = ItemTyped.text(remark);
        unitId = ItemTyped.text(unitId);
        dueOn = ItemTyped.text(dueOn);
        stageGoal = ItemTyped.text(stageGoal);
        expectedOn = ItemTyped.text(expectedOn);
        reason = ItemTyped.text(reason);
        mergedInto = ItemTyped.text(mergedInto);
    }

    static ItemMoveForm empty(String unit, Long version) {
        return new ItemMoveForm("", unit, "", "", "", "", "", version);
    }

    Move read(Errors errors) {
        var why = Stream.of(CloseReason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElse(null);
        return new Move(
                remark,
                ItemTyped.id(unitId),
                ItemTyped.date(errors, "dueOn", dueOn),
                stageGoal,
                ItemTyped.date(errors, "expectedOn", expectedOn),
                why,
                null,
                null);
    }
}
