package org.aiwei.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.evidence.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * A report being filled in or read.
 *
 * @param left days until it is due; negative: days since
 * @param step shown now; 0: all on one page
 * @param whole whether all on one page may be had
 * @param added tasks that have no row yet
 */
record FillPage(
        UUID id,
        Long version,
        UUID collectionId,
        UUID campaignId,
        String campaign,
        String title,
        String unit,
        DueRule.Due due,
        DueRule rule,
        long left,
        boolean late,
        boolean locked,
        @Nullable LocalDate exception,
        ReportStatus status,
        String remark,
        @Nullable String reviewer,
        @Nullable LocalDateTime submitted,
        @Nullable String submitter,
        @Nullable LocalDateTime saved,
        @Nullable String saver,
        String instruction,
        boolean fillable,
        boolean readable,
        int step,
        boolean whole,
        List<Link> links,
        List<Part> parts,
        List<Gaps.Gap> gaps,
        int added,
        Set<ReportAction> actions,
        List<String> awaited,
        List<Moment> moments) {

    /** @param done nothing compulsory is missing there */
    record Link(int number, FieldPlace place, String title, boolean done, boolean marked) {}

    record Part(
            int number,
            FieldPlace place,
            @Nullable UUID rowId,
            @Nullable UUID assignmentId,
            String title,
            String leader,
            boolean behind,
            boolean marked,
            @Nullable String approvedBy,
            List<Cell> cells,
            List<Facts.Known> facts,
            List<Gathering.Gathered> gathered) {}

    /**
     * @param problem key of a sentence about what stands there
     * @param last what stood there in the period before
     * @param changed from the period before to now
     * @param corrected from the version that was returned to now
     * @param clash what somebody else saved meanwhile
     */
    record Cell(
            String key,
            ReportField field,
            boolean required,
            String text,
            @Nullable Long version,
            @Nullable ValueSource source,
            @Nullable String problem,
            List<String> range,
            @Nullable String last,
            List<TextDiff.Piece> changed,
            List<TextDiff.Piece> corrected,
            List<EvidenceRef> files,
            @Nullable Saved clash) {

        public Object[] places() {
            return range.toArray();
        }
    }

    record Moment(LocalDateTime at, String who, ReportAction action, String remark) {}

    public String path() {
        return "/reports/" + id;
    }

    public int last() {
        return links.size();
    }

    public boolean can(String action) {
        return actions.contains(ReportAction.valueOf(action));
    }
}
