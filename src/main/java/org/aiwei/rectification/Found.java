package org.aiwei.rectification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.aiwei.campaign.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as the item was issued with it.
 *
 * @param roundId the inspection round that found it
 * @param nature as the finding names it, as do {@code source} and {@code sourceLevel}
 * @param covert found undercover: who found it stays masked for the unit
 */
@Embeddable
public record Found(
        @Nullable UUID roundId,
        @Nullable UUID siteId,
        String siteName,
        @Nullable UUID nodeId,
        String itemCode,
        String place,
        String problem,
        String demand,
        @Enumerated(EnumType.STRING) LimitKind severity,
        String nature,
        String source,
        String sourceLevel,
        String sourceDocument,
        boolean covert,
        String foundByName) {}
