package org.aiwei.campaign;

import static org.aiwei.campaign.Counting.NATURAL;
import static org.aiwei.campaign.LimitKind.DIFFICULT;
import static org.aiwei.campaign.LimitKind.IMMEDIATE;
import static org.aiwei.campaign.LimitKind.ORDINARY;
import static org.aiwei.campaign.LimitKind.TIMED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** How many days a rectification of one kind is given. */
@Embeddable
public record RectificationLimit(
        @Enumerated(EnumType.STRING) LimitKind kind,
        int days,
        @Enumerated(EnumType.STRING) Counting counting) {

    public static List<RectificationLimit> usual() {
        return List.of(
                new RectificationLimit(IMMEDIATE, 3, NATURAL),
                new RectificationLimit(ORDINARY, 7, NATURAL),
                new RectificationLimit(DIFFICULT, 15, NATURAL),
                new RectificationLimit(TIMED, 30, NATURAL));
    }
}
