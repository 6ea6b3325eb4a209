package org.aiwei.inspection;

import java.util.UUID;
import org.aiwei.campaign.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * Something found on a visit outside the checklist.
 *
 * @param siteId {@code null}: the place as a whole
 * @param limit proposed limit; {@code null}: what the campaign gives for the severity
 */
public record Seen(
        String text,
        @Nullable UUID siteId,
        String place,
        Dimension dimension,
        LimitKind severity,
        FindingText.@Nullable Limit limit) {}
