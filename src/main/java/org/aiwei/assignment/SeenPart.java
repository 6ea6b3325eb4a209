package org.aiwei.assignment;

import org.aiwei.campaign.CampaignRef;

/** A part that someone may see whole. */
record SeenPart(AssignmentPart part, CampaignRef campaign, Standing standing) {}
