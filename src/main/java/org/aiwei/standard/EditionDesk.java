package org.aiwei.standard;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;

/** Hands out an edition to those who may see or change it, and says what was done to it. */
@Component
@RequiredArgsConstructor
class EditionDesk {

    private final StandardEditionRepository editions;
    private final StandardNodeRepository nodes;
    private final StandardDataItemRepository data;
    private final StandardPolicy policy;
    private final Clock clock;

    StandardEdition visible(Actor actor, UUID id) {
        return editions.findOne(policy.visibleTo(actor).and((edition, query, cb) -> cb.equal(edition.get("id"), id)))
                .orElseThrow(() -> new RecordNotFound(StandardEdition.class, id));
    }

    /** The edition, held against freezing until the transaction ends. */
    StandardEdition forChange(Actor actor, UUID id) {
        var seen = policy.visibleTo(actor).and((edition, query, cb) -> cb.equal(edition.get("id"), id));
        if (!editions.exists(seen)) {
            throw new RecordNotFound(StandardEdition.class, id);
        }
        var edition = editions.findForTreeChange(id).orElseThrow(() -> new RecordNotFound(StandardEdition.class, id));
        policy.ensureMayEdit(actor, edition);
        edition.ensureEditable();
        return edition;
    }

    /** Keeps what was done in the edition's history; call it last. */
    void done(StandardEdition edition, StandardAction action, Actor actor, String detail) {
        edition.record(action, actor, detail, clock.instant());
        editions.save(edition); // publishes the event that the edition registered
    }

    EditionFacts facts(Actor actor, StandardEdition edition) {
        var ids = List.of(edition.getId());
        var counts = EditionCounts.of(edition.getId(), nodes.countByLevel(ids), data.count(ids));
        var rights = new EditionFacts.Rights(policy.mayEdit(actor, edition), policy.mayCopy(actor));
        return EditionFacts.of(edition, counts, rights, clock.getZone());
    }
}
