package org.aiwei.assignment;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignFigures;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Figure;
import org.springframework.stereotype.Component;

/** Counts of assignments on a campaign's overview; each leads to the rows it counts. */
@Component
@RequiredArgsConstructor
class AssignmentFigures implements CampaignFigures {

    private final Matrix matrix;

    @Override
    public List<Figure> figuresFor(Actor actor, CampaignRef campaign) {
        var path = "/campaigns/" + campaign.id() + "/tasks";
        var counts = matrix.counts(actor, campaign, MatrixFilter.none());
        var parts = matrix.counts(
                actor, campaign, new MatrixFilter("unit", null, null, null, null, null, null, null, null));
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("assignment.figure.all", counts.total(), path, null));
        for (var light : Light.values()) {
            if (counts.of(light) > 0) {
                figures.add(new Figure("Light." + light, counts.of(light), path + "?light=" + light, light.name()));
            }
        }
        figures.add(new Figure("assignment.figure.pending", parts.pending(), path + "?view=unit&state=PENDING", null));
        if (counts.withoutLead() > 0) {
            figures.add(new Figure("assignment.missing.lead", counts.withoutLead(), path + "?missing=lead", null));
        }
        figures.add(new Figure("assignment.missing.due", counts.withoutDue(), path + "?missing=due", null));
        return figures;
    }
}
