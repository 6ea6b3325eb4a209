package org.aiwei.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item or a copy, as those who carry messages know it.
 *
 * @param step its word is the message {@code Step.<step>}
 * @param target kind of the thing it leads to, as {@link org.aiwei.access.LinkTarget#kind()}
 * @param targetId which of them
 * @param href address of the page; {@code null} for somebody who no longer sees the thing
 * @param waits whether somebody still has to take this step; never for a copy
 * @param returned whether it is work that came back
 * @param toUnit whether it is for people of a unit as such, who may speak of it among units; not for office, leaders or one person
 * @param about name of the unit whose matter it is
 * @param dueOn last day on which it is in time
 */
public record WorkNote(
        UUID id,
        String topic,
        String step,
        UUID subjectId,
        UUID campaignId,
        String campaign,
        String title,
        String about,
        String target,
        UUID targetId,
        @Nullable String href,
        boolean copy,
        boolean waits,
        boolean returned,
        boolean toUnit,
        @Nullable LocalDate dueOn,
        UUID byId,
        String by,
        Instant at) {

    static WorkNote of(WorkItem item) {
        boolean copy = item.getKind() == Kind.COPY;
        return new WorkNote(
                item.getId(),
                item.getTopic().name(),
                item.getStep().name(),
                item.getSubjectId(),
                item.getCampaignId(),
                item.getCampaignName(),
                item.getTitle(),
                item.getAbout(),
                item.getTopic().target(),
                item.getTopic().byParent() ? item.getParentId() : item.getSubjectId(),
                item.getHref(),
                copy,
                !copy && item.getClosedAt() == null && !item.isSuspended(),
                item.getStep().returned(),
                item.getAudience().ofUnit(),
                item.getDueOn(),
                item.getInitiatorId(),
                item.getInitiatorName(),
                item.getOpenedAt());
    }
}
