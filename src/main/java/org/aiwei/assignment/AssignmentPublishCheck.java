package org.aiwei.assignment;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Figure;
import org.aiwei.campaign.PublishCheck;
import org.springframework.stereotype.Component;

/** Says how many tasks publishing hands to units, and how many stay behind because nobody leads them. */
@Component
@RequiredArgsConstructor
class AssignmentPublishCheck implements PublishCheck {

    private final Matrix matrix;

    @Override
    public List<Figure> beforePublishing(Actor actor, CampaignRef campaign) {
        var path = "/campaigns/" + campaign.id() + "/tasks";
        var counts = matrix.counts(actor, campaign, MatrixFilter.none());
        return List.of(
                new Figure("assignment.check.issue", counts.drafts() - counts.withoutLead(), path, null),
                new Figure("assignment.check.lead", counts.withoutLead(), path + "?missing=lead", null),
                new Figure("assignment.check.due", counts.withoutDue(), path + "?missing=due", null));
    }
}
