package org.aiwei.assignment;

import java.util.List;
import org.aiwei.campaign.CampaignRef;

/** An assignment that someone may see, with all its parts and how that person stands to it. */
record Seen(Assignment assignment, List<AssignmentPart> parts, CampaignRef campaign, Standing standing) {}
