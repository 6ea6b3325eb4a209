package org.aiwei.inspection;

import java.util.UUID;
import org.aiwei.campaign.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one question of a checklist at one site.
 *
 * @param siteId {@code null}: the place as a whole
 * @param note what was seen; of a question not met the text of the finding
 * @param limit proposed limit; {@code null}: what the campaign gives for the severity
 */
public record Given(
        UUID questionId,
        @Nullable UUID siteId,
        Mark result,
        String note,
        LimitKind severity,
        FindingText.@Nullable Limit limit) {}
