package org.aiwei.reporting;

import java.util.UUID;

/** A collection as other modules know it. */
public record CollectionRef(
        UUID id,
        UUID campaignId,
        UUID officeUnitId,
        String name,
        CollectionKind kind,
        UUID formId,
        RowSource rows,
        Rhythm rhythm,
        ReviewPath review,
        CollectionStatus status) {

    static CollectionRef of(ReportCollection collection) {
        return new CollectionRef(
                collection.getId(),
                collection.getCampaignId(),
                collection.getOfficeUnitId(),
                collection.getName(),
                collection.getKind(),
                collection.getFormId(),
                collection.getRowSource(),
                collection.getRhythm(),
                collection.getReview(),
                collection.getStatus());
    }
}
