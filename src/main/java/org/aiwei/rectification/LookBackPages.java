package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.PhotoRef;
import org.aiwei.evidence.Photos;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of look-backs. */
@Service
@RequiredArgsConstructor
class LookBackPages {

    private final LookBackList list;
    private final LookBacks lookBacks;
    private final ItemFinder finder;
    private final RectificationPolicy policy;
    private final Photos photos;

    /** @param dueOn when the item would be due if it were opened again today */
    record One(LookBackRow row, boolean open, LocalDate dueOn, List<PhotoRef> photos) {}

    @Transactional(readOnly = true)
    LookBackPage list(Actor actor, LookBackFilter filter) {
        return list.page(actor, filter);
    }

    @Transactional(readOnly = true)
    One one(Actor actor, UUID id) {
        var row = list.one(actor, id).orElseThrow(() -> new RecordNotFound(LookBack.class, id));
        var seen = finder.item(actor, row.itemId());
        boolean open = row.outcome() == null && policy.allowed(actor, seen).contains(RectificationAction.REOPEN);
        return new One(row, open, lookBacks.due(seen.item()), photos.of(actor, LookBack.SUBJECT, List.of(id)));
    }

    void end(Actor actor, UUID id, LookBackForm form) {
        if (form.outcome() == LookBackOutcome.HELD) {
            lookBacks.hold(actor, id, form.text());
        } else if (form.outcome() == LookBackOutcome.RELAPSED) {
            lookBacks.relapse(actor, id, form.text());
        } else {
            throw new RecordNotFound(LookBackOutcome.class, id); // no button of the page sends it
        }
    }
}
