package org.aiwei.assignment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.aiwei.evidence.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * One assignment as someone sees it.
 *
 * @param writable by the office, now
 * @param issuable can be handed to its units now
 */
record AssignmentPage(
        UUID id,
        Long version,
        UUID campaignId,
        String campaign,
        int number,
        String title,
        AssignmentDraft texts,
        AssignmentStatus status,
        String remark,
        String leader,
        @Nullable String requirement,
        List<Tag> tags,
        List<Part> parts,
        List<Moment> history,
        boolean writable,
        boolean issuable) {

    /**
     * A unit's part. Of the lead department a cooperating unit sees name and state only; then {@code whole} is false and the
     * rest is empty.
     */
    record Part(
            UUID id,
            String unit,
            PartRole role,
            PartStatus status,
            boolean whole,
            int percent,
            @Nullable Light light,
            @Nullable String acceptedBy,
            @Nullable LocalDateTime acceptedAt,
            String proposed,
            List<PartAction> actions,
            boolean reports,
            List<Task> tasks) {}

    record Task(
            UUID id,
            String person,
            String content,
            @Nullable LocalDate dueOn,
            @Nullable String doneBy) {}

    record Moment(
            LocalDateTime at,
            String who,
            String what,
            String unit,
            String text,
            String proposed,
            @Nullable Integer percent,
            List<EvidenceRef> files) {}
}
