package org.aiwei.assignment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.CampaignCloned;
import org.aiwei.campaign.CampaignDraftRemoved;
import org.aiwei.campaign.CampaignPublished;
import org.aiwei.campaign.Campaigns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows campaigns: issues when one is published, copies when one is copied, clears when a draft goes. */
@Component
@RequiredArgsConstructor
class CampaignListener {

    private final AssignmentRepository assignments;
    private final PartRepository parts;
    private final Campaigns campaigns;
    private final Issuing issuing;
    private final DraftWriter writer;
    private final Clock clock;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CampaignPublished published) {
        issuing.issueComplete(published.actor(), campaigns.ref(published.campaignId()));
    }

    /** Copies what is not void, its dates moved; units that no longer exist stay behind. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CampaignCloned cloned) {
        var target = campaigns.ref(cloned.newId());
        var rows = assignments.findByCampaignIdOrderByNumber(cloned.sourceId()).stream()
                .filter(row -> row.getStatus() != AssignmentStatus.VOID)
                .toList();
        var cooperating = parts.of(rows.stream().map(Assignment::getId).toList()).stream()
                .filter(part -> part.live() && !part.leads())
                .collect(
                        groupingBy(part -> part.getAssignment().getId(), mapping(AssignmentPart::getUnitId, toList())));
        var drafts = rows.stream()
                .map(row -> row.texts(cooperating.getOrDefault(row.getId(), List.of())))
                .toList();
        var known = writer.known(target, drafts);
        var moved = drafts.stream()
                .map(draft -> known.only(draft.moved(cloned.years())))
                .toList();
        writer.write(target, moved, null, cloned.actor().stamp(clock.instant()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CampaignDraftRemoved removed) {
        var rows = assignments.findByCampaignIdOrderByNumber(removed.campaignId());
        parts.discard(rows.stream().map(Assignment::getId).toList());
        assignments.deleteAll(rows);
        assignments.flush();
    }
}
