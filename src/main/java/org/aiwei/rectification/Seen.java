package org.aiwei.rectification;

import org.aiwei.campaign.CampaignRef;

/**
 * An item that someone may see.
 *
 * @param finder whether this person was on the team that found it
 */
record Seen(Rectification item, CampaignRef campaign, boolean finder) {}
