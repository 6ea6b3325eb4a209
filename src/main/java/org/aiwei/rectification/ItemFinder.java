package org.aiwei.rectification;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.inspection.Rounds;
import org.aiwei.platform.RecordNotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads single items for a person; what the person may not see is not there. */
@Component
@RequiredArgsConstructor
class ItemFinder {

    private final RectificationRepository repository;
    private final RectificationPolicy policy;
    private final Campaigns campaigns;
    private final Rounds rounds;
    private final JdbcClient jdbc;

    Seen item(Actor actor, UUID id) {
        return maybe(actor, id).orElseThrow(() -> new RecordNotFound(Rectification.class, id));
    }

    Optional<Seen> maybe(Actor actor, UUID id) {
        return visible(actor, id) ? repository.findById(id).map(item -> seen(actor, item)) : Optional.empty();
    }

    /**
     * The same, held until the transaction ends, so that nobody else moves it meanwhile, and nobody closes its campaign:
     * the campaign first, as whoever closes it does.
     */
    Seen toMove(Actor actor, UUID id) {
        repository.campaignOf(id).ifPresent(campaigns::hold);
        return Optional.of(id)
                .filter(wanted -> visible(actor, wanted))
                .flatMap(repository::toMove)
                .map(item -> seen(actor, item))
                .orElseThrow(() -> new RecordNotFound(Rectification.class, id));
    }

    private boolean visible(Actor actor, UUID id) {
        var sight = policy.visibleTo(actor);
        return jdbc.sql("select exists (select 1 from rectification r where r.id = :id and " + sight.condition() + ")")
                .params(sight.values())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private Seen seen(Actor actor, Rectification item) {
        var round = item.getFound().roundId();
        var finder = round != null && rounds.wasMember(actor.id(), round);
        return new Seen(item, campaigns.ref(item.getCampaignId()), finder);
    }
}
