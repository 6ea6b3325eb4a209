package org.aiwei.campaign;

import java.util.UUID;
import org.aiwei.access.Actor;

/**
 * A draft was made from an older campaign, its row is written. Heard in the same transaction by who has more to copy.
 *
 * @param years by how many years dates move
 */
public record CampaignCloned(UUID sourceId, UUID newId, int years, Actor actor) {}
