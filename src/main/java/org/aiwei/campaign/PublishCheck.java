package org.aiwei.campaign;

import java.util.List;
import org.aiwei.access.Actor;

/** Implemented by modules above that have something to say before a campaign is published; nothing of it forbids that. */
public interface PublishCheck {

    /** What will happen or is missing, counted; each leads to the rows it counts. */
    List<Figure> beforePublishing(Actor actor, CampaignRef campaign);
}
