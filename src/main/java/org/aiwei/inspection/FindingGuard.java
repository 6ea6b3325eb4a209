package org.aiwei.inspection;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos of findings: for those who know of the finding, and once it is handed over for those it is handed over to. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class FindingGuard implements EvidenceGuard {

    private final FindingRepository findings;
    private final FindingPolicy policy;
    private final VisitRepository visits;
    private final VisitPolicy visitPolicy;
    private final ObjectProvider<FindingReaders> readers;

    @Override
    public String subjectType() {
        return Finding.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        return known(actor, id)
                || findings.findById(id)
                        .filter(finding -> finding.getStatus() == FindingStatus.HANDED_OVER)
                        .filter(finding -> handedTo(actor, finding))
                        .isPresent();
    }

    /** The team while the visit lasts, the office until hand-over. */
    @Override
    public boolean mayChange(Actor actor, UUID id) {
        return known(actor, id)
                && findings.findById(id)
                        .filter(finding -> switch (finding.getStatus()) {
                            case DRAFT -> onVisit(actor, finding);
                            case RECORDED, IN_NOTICE -> policy.runs(actor, finding);
                            case HANDED_OVER, DISMISSED -> false;
                        })
                        .isPresent();
    }

    @Override
    public Place place(UUID id) {
        var finding = findings.findById(id).orElseThrow(() -> new RecordNotFound(Finding.class, id));
        return new Place(finding.getCampaignId(), finding.trace());
    }

    private boolean known(Actor actor, UUID id) {
        Specification<Finding> wanted = (finding, query, cb) -> cb.equal(finding.get("id"), id);
        return findings.exists(policy.visibleTo(actor).and(wanted));
    }

    private boolean onVisit(Actor actor, Finding finding) {
        var visitId = finding.getVisitId();
        return visitId != null
                && visits.findById(visitId)
                        .filter(visit -> visitPolicy.mayWork(actor, visit))
                        .isPresent();
    }

    /** Who answers for it now, which need not be the unit where it was found. */
    private boolean handedTo(Actor actor, Finding finding) {
        return readers.stream().anyMatch(module -> module.sees(actor, finding.getId()));
    }
}
