package org.aiwei.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a leader's word, and where that word goes.
 *
 * @param kind {@code NOTICE}, {@code EXTENSION}, {@code LONG_TERM}, {@code INTERVIEW}, {@code ACCOUNTABILITY} or
 *     {@code ROUND}
 * @param subjectId the notice, the item or the round
 */
public record Decision(
        String kind,
        UUID decisionId,
        UUID subjectId,
        long version,
        String campaign,
        String title,
        String unit,
        String why,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate wantedOn,
        Instant askedAt) {

    /** Its own page. */
    public String href() {
        return switch (kind) {
            case "NOTICE" -> "/notices/" + subjectId;
            case "ROUND" -> "/inspections/" + subjectId;
            default -> "/rectify/" + subjectId;
        };
    }

    /** Where a yes is posted to. */
    public String yes() {
        return switch (kind) {
            case "NOTICE" -> "/notices/" + subjectId + "/signature";
            case "ROUND" -> "/inspections/" + subjectId + "/approval";
            case "EXTENSION" -> "/rectify/" + subjectId + "/extension-grant";
            case "LONG_TERM" -> "/rectify/" + subjectId + "/long-term-grant";
            default -> "/rectify/proposals/" + decisionId + "/decision";
        };
    }

    /** Where a no is posted to, with its reason. */
    public String no() {
        return switch (kind) {
            case "NOTICE" -> "/notices/" + subjectId + "/return";
            case "ROUND" -> "/inspections/" + subjectId + "/return";
            case "EXTENSION" -> "/rectify/" + subjectId + "/extension-refusal";
            case "LONG_TERM" -> "/rectify/" + subjectId + "/long-term-refusal";
            default -> "/rectify/proposals/" + decisionId + "/decline";
        };
    }

    /** A yes that has to be justified as well, with the field its reason goes into. */
    public boolean reasoned() {
        return kind.equals("INTERVIEW") || kind.equals("ACCOUNTABILITY");
    }

    /** Whether what is decided can have changed since it was looked at; a proposed step only can be decided already. */
    public boolean changes() {
        return !reasoned();
    }

    public String field() {
        return reasoned() ? "reason" : "remark";
    }
}
