package org.aiwei.rectification;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.Light;
import org.aiwei.campaign.CampaignFigures;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Figure;
import org.springframework.stereotype.Component;

/** 整改 N: 销号, 未到期, 逾期 on a campaign's overview; each leads to the rows it counts. */
@Component
@RequiredArgsConstructor
class LedgerFigures implements CampaignFigures {

    private final Ledger ledger;

    @Override
    public List<Figure> figuresFor(Actor actor, CampaignRef campaign) {
        if (!actor.hasAny(List.of(RectificationPolicy.READERS))) {
            return List.of();
        }
        var counts = ledger.counts(actor, LedgerFilter.of(campaign.id()));
        if (counts.total() == 0) {
            return List.of();
        }
        var path = "/rectify?campaign=" + campaign.id();
        return List.of(
                new Figure("rectification.figure.all", counts.total(), path, null),
                figure("rectification.figure.done", counts, Light.DONE, path),
                figure("rectification.figure.normal", counts, Light.NORMAL, path),
                figure("rectification.figure.soon", counts, Light.SOON, path),
                figure("rectification.figure.paused", counts, Light.PAUSED, path),
                figure("rectification.figure.overdue", counts, Light.OVERDUE, path));
    }

    private static Figure figure(String label, LedgerCounts counts, Light light, String path) {
        return new Figure(label, counts.of(light), path + "&light=" + light, light.name());
    }
}
