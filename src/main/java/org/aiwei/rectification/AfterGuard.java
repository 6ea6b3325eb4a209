package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceGuard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos of how it is now: seen by who sees the item, added and taken off by the unit while it works. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class AfterGuard implements EvidenceGuard {

    private final ItemFinder finder;
    private final RectificationPolicy policy;
    private final Rectifications rectifications;

    @Override
    public String subjectType() {
        return Rectifications.AFTER;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        return finder.maybe(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id) {
        return finder.maybe(actor, id)
                .filter(seen -> policy.mayAddAfter(actor, seen))
                .isPresent();
    }

    @Override
    public Place place(UUID id) {
        var item = rectifications.ref(id);
        return new Place(item.campaignId(), item.unitPath().value());
    }
}
