package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos of a look-back are put in by whoever may look back; the unit sees them once the outcome is said. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class LookBackGuard implements EvidenceGuard {

    private final LookBackRows rows;
    private final ItemFinder finder;
    private final RectificationPolicy policy;

    @Override
    public String subjectType() {
        return LookBack.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        return rows.find(id)
                .filter(row -> finder.maybe(actor, row.rectificationId()).isPresent())
                .filter(row -> row.outcome() != null || mayChange(actor, id))
                .isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id) {
        return rows.find(id)
                .filter(row -> row.outcome() == null)
                .flatMap(row -> finder.maybe(actor, row.rectificationId()))
                .filter(seen -> policy.allowed(actor, seen).contains(RectificationAction.REOPEN))
                .isPresent();
    }

    @Override
    public Place place(UUID id) {
        return rows.find(id)
                .map(row -> finder.item(Actor.clock(), row.rectificationId()).item())
                .map(item -> new Place(item.getCampaignId(), item.getUnitPath()))
                .orElseThrow(() -> new RecordNotFound(LookBack.class, id));
    }
}
