package org.aiwei.campaign;

import java.util.List;
import org.aiwei.access.Actor;

/** Implemented by modules above that have something to count on a campaign's overview. */
public interface CampaignFigures {

    /** Only what this person may see behind the links. */
    List<Figure> figuresFor(Actor actor, CampaignRef campaign);
}
