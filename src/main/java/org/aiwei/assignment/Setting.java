package org.aiwei.assignment;

import java.time.Instant;
import org.aiwei.campaign.CampaignRef;

/** What surrounds a move and is not the part's own: its campaign, the unit's name of today, the moment. */
record Setting(CampaignRef campaign, String unitName, Instant now) {}
