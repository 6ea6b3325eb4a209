package org.aiwei.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.evidence.EvidenceRef;
import org.aiwei.standard.DataItemRef;
import org.jspecify.annotations.Nullable;

/**
 * One yearly value.
 *
 * @param others the item's other years, as this person sees them
 * @param fillable whether this person may fill it in now; {@code behalf} when that is in somebody's place
 */
record DataValuePage(
        UUID id,
        Long version,
        CampaignRef campaign,
        DataItemRef item,
        int year,
        String supplier,
        @Nullable LocalDate dueOn,
        DataStatus status,
        DataReading reading,
        DataVerdict verdict,
        @Nullable YearChange change,
        String explanation,
        boolean onBehalf,
        String saidBy,
        String saidIn,
        @Nullable LocalDate saidOn,
        List<DataCell> others,
        List<EvidenceRef> files,
        Set<DataAction> actions,
        boolean fillable,
        boolean behalf,
        List<Moment> history) {

    /** @param what a {@link DataAction}, {@code HAND_OUT} or {@code FILL} */
    record Moment(LocalDateTime at, String who, String what, String value, String remark) {}
}
