package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task or a rectification item.
 *
 * @param kind {@code TASK} or {@code ITEM}
 * @param status of the part or the item
 */
public record MatterRow(
        String kind,
        UUID matterId,
        UUID parentId,
        UUID unitId,
        String unit,
        String no,
        String title,
        String status,
        Light light,
        @Nullable LocalDate dueOn,
        long late) {

    public boolean item() {
        return kind.equals("ITEM");
    }

    /** Its own page. */
    public String href() {
        return (item() ? "/rectify/" : "/assignments/") + parentId;
    }

    /** Rule, inputs, who is next and when it changes. */
    public String why() {
        return (item() ? "/rectify/" : "/assignments/parts/") + matterId + "/why";
    }

    /** Message key of the status' word. */
    public String state() {
        return (item() ? "RectificationStatus." : "PartStatus.") + status;
    }

    /** Whether the unit can be urged about it. */
    public boolean urged() {
        return item()
                && switch (status) {
                    case "ISSUED", "RETURN_ASKED", "RECTIFYING", "EXTENSION_ASKED", "LONG_TERM_ASKED", "LONG_TERM" ->
                        true;
                    default -> false;
                };
    }
}
