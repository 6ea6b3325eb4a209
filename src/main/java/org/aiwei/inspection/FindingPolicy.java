package org.aiwei.inspection;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with a finding. Inspected units see none: they see what rectification hands over to them. */
@Component
@RequiredArgsConstructor
class FindingPolicy {

    private final Clock clock;

    Specification<Finding> visibleTo(Actor actor) {
        var today = LocalDate.now(clock);
        return (finding, query, cb) -> new Sight<>(actor, today, finding, query, cb).all();
    }

    boolean runs(Actor actor, Finding finding) {
        return actor.actsFor(finding.getOfficeUnitId(), CAMPAIGN_OFFICER);
    }

    boolean mayEdit(Actor actor, Finding finding) {
        return runs(actor, finding) && finding.getStatus() == FindingStatus.RECORDED;
    }

    /** State machine ∩ rights, as far as people press buttons for it here. */
    List<FindingAction> allowed(Actor actor, Finding finding) {
        return Arrays.stream(FindingAction.values())
                .filter(action -> action == FindingAction.DISMISS || action == FindingAction.RESTORE)
                .filter(action -> finding.getStatus() != FindingStatus.DRAFT)
                .filter(action -> action.possibleFrom(finding.getStatus()) && runs(actor, finding))
                .toList();
    }

    void ensureRuns(Actor actor, Finding finding) {
        if (!runs(actor, finding)) {
            throw new AccessDeniedException(actor.name() + " does not keep finding " + finding.getId());
        }
    }
}
