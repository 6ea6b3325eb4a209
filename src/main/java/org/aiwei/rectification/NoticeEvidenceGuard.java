package org.aiwei.rectification;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The issued paper: read by who sees the notice, hung on it by the signature only. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class NoticeEvidenceGuard implements EvidenceGuard {

    private final NoticeRepository repository;
    private final NoticePolicy policy;

    @Override
    public String subjectType() {
        return RectificationNotice.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        return visible(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id) {
        return visible(actor, id)
                .filter(notice -> policy.allowed(actor, notice).contains(NoticeAction.SIGN))
                .isPresent();
    }

    @Override
    public Place place(UUID id) {
        return repository
                .findById(id)
                .map(notice -> new Place(notice.getCampaignId(), notice.issued() ? notice.getUnitPath() : null))
                .orElseThrow(() -> new RecordNotFound(RectificationNotice.class, id));
    }

    private Optional<RectificationNotice> visible(Actor actor, UUID id) {
        Specification<RectificationNotice> wanted = (notice, query, cb) -> cb.equal(notice.get("id"), id);
        return repository.findOne(policy.visibleTo(actor).and(wanted));
    }
}
