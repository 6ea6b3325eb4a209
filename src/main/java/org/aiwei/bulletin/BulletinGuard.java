package org.aiwei.bulletin;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The issued paper: read by who sees the bulletin, hung on it by the signature only. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class BulletinGuard implements EvidenceGuard {

    private final BulletinRepository repository;
    private final BulletinPolicy policy;

    @Override
    public String subjectType() {
        return Bulletin.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        return visible(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id) {
        return visible(actor, id)
                .filter(bulletin -> policy.allowed(actor, bulletin).contains(BulletinAction.SIGN))
                .isPresent();
    }

    @Override
    public Place place(UUID id) {
        return repository
                .findById(id)
                .map(bulletin -> new Place(bulletin.getCampaignId(), null))
                .orElseThrow(() -> new RecordNotFound(Bulletin.class, id));
    }

    private Optional<Bulletin> visible(Actor actor, UUID id) {
        Specification<Bulletin> wanted = (bulletin, query, cb) -> cb.equal(bulletin.get("id"), id);
        return repository.findOne(policy.visibleTo(actor).and(wanted));
    }
}
