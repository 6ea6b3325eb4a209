package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a finding; everything of it may be corrected before hand-over.
 *
 * @param place where exactly; may be empty when a site is given
 * @param nodeId place in the standard
 * @param limit proposed limit; {@code null}: what the campaign gives for the severity
 * @param document such as the number of the superior's notice
 */
public record FindingText(
        String text,
        Whose whose,
        @Nullable UUID siteId,
        String place,
        @Nullable UUID nodeId,
        Dimension dimension,
        FindingNature nature,
        LimitKind severity,
        @Nullable Limit limit,
        FindingSource source,
        SourceLevel level,
        String document,
        boolean covert,
        LocalDate foundOn) {

    /** @param unitId {@code null} for a place outside the bureau */
    public record Whose(@Nullable UUID unitId, @Nullable String unitPath, String name) {}

    public record Limit(int days, Counting counting) {}

    FindingText at(@Nullable UUID site, String where) {
        return new FindingText(
                text, whose, site, where, nodeId, dimension, nature, severity, limit, source, level, document, covert,
                foundOn);
    }

    FindingText due(LimitKind kind, @Nullable Limit proposed) {
        return new FindingText(
                text, whose, siteId, place, nodeId, dimension, nature, kind, proposed, source, level, document, covert,
                foundOn);
    }
}
