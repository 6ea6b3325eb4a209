package org.aiwei.campaign;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;

/** A campaign left its draft: from now on the units that take part see it. Heard in the same transaction. */
public record CampaignPublished(UUID campaignId, Actor actor, Instant occurredAt) {}
