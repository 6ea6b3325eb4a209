package org.aiwei.campaign;

import java.util.UUID;
import org.aiwei.access.Actor;

/** A draft is about to be deleted. Heard in the same transaction by who keeps rows of it, to delete them first. */
public record CampaignDraftRemoved(UUID campaignId, Actor actor) {}
