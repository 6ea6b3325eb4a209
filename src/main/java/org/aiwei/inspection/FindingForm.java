package org.aiwei.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A finding as it is typed in the office. */
record FindingForm(
        @Nullable Long version,
        @Nullable String id,
        @Nullable String campaign,
        @Nullable String unit,
        @Nullable String outside,
        @Nullable String site,
        @Nullable String place,
        @Nullable String item,
        @Nullable String text,
        @Nullable String dimension,
        @Nullable String nature,
        @Nullable String severity,
        @Nullable String limit,
        @Nullable String limitDays,
        @Nullable String source,
        @Nullable String level,
        @Nullable String document,
        @Nullable Boolean covert,
        @Nullable String foundOn) {

    static FindingForm empty(String id, @Nullable String campaign, LocalDate today) {
        return new FindingForm(
                null,
                id,
                campaign,
                "",
                "",
                "",
                "",
                "",
                "",
                "WORK",
                "SINGLE",
                "ORDINARY",
                "",
                "",
                "SUPERIOR",
                "CITY",
                "",
                false,
                today.toString());
    }

    /** The next one of the same check: the same unit, source, day and secrecy. */
    static FindingForm after(String id, Finding last) {
        return new FindingForm(
                null,
                id,
                last.getCampaignId().toString(),
                last.getUnitId() == null ? "" : last.getUnitId().toString(),
                last.getUnitId() == null ? last.getUnitName() : "",
                "",
                "",
                "",
                "",
                "WORK",
                "SINGLE",
                last.getSeverity().name(),
                "",
                "",
                last.getSource().name(),
                last.getSourceLevel().name(),
                last.getSourceDocument(),
                last.isCovert(),
                last.getFoundOn().toString());
    }

    static FindingForm of(Finding finding) {
        return new FindingForm(
                finding.getVersion(),
                finding.getId().toString(),
                finding.getCampaignId().toString(),
                finding.getUnitId() == null ? "" : finding.getUnitId().toString(),
                finding.getUnitId() == null ? finding.getUnitName() : "",
                id(finding.getSiteId()),
                finding.getPlace(),
                id(finding.getNodeId()),
                finding.getText(),
                finding.getDimension().name(),
                finding.getNature().name(),
                finding.getSeverity().name(),
                LimitWords.choice(finding.getLimitDays(), finding.getLimitCounting()),
                finding.getLimitDays() == null ? "" : finding.getLimitDays().toString(),
                finding.getSource().name(),
                finding.getSourceLevel().name(),
                finding.getSourceDocument(),
                finding.isCovert(),
                finding.getFoundOn().toString());
    }

    private static String id(java.util.@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
