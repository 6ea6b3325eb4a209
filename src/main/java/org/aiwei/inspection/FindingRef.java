package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * A finding as other modules know it.
 *
 * @param unitId {@code null} for a place outside the bureau
 * @param limitDays proposed limit; {@code null}: what the campaign gives for the severity
 */
public record FindingRef(
        UUID id,
        Long version,
        UUID campaignId,
        @Nullable UUID roundId,
        @Nullable UUID siteId,
        String siteName,
        String place,
        @Nullable UUID unitId,
        @Nullable UnitPath unitPath,
        String unitName,
        @Nullable UUID nodeId,
        String itemCode,
        String itemTitle,
        String text,
        LimitKind severity,
        @Nullable Integer limitDays,
        @Nullable Counting counting,
        FindingNature nature,
        Dimension dimension,
        boolean covert,
        FindingSource source,
        SourceLevel sourceLevel,
        String sourceDocument,
        LocalDate foundOn,
        String foundByName,
        FindingStatus status,
        @Nullable UUID noticeId) {

    /** The finder as the inspected unit may know: whoever came undercover has no name, even afterwards. */
    public String finderForUnit() {
        return covert ? "暗访组" : foundByName;
    }
}
