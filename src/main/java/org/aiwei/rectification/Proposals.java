package org.aiwei.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that the program only proposes and people decide. */
@Service
@Transactional
@RequiredArgsConstructor
public class Proposals {

    private final EscalationRows rows;
    private final ProposalList list;
    private final StepPapers papers;
    private final ItemFinder finder;
    private final FollowUpPolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    Page<ProposalRow> page(Actor actor, @Nullable Integer page) {
        return list.page(actor, page);
    }

    /** The step is taken, with the paper that belongs to it. */
    public void decide(Actor actor, UUID id, String reason) {
        answer(actor, id, RungStatus.DECIDED, reason);
    }

    /** It is not called for, and why. */
    public void decline(Actor actor, UUID id, String reason) {
        answer(actor, id, RungStatus.DECLINED, reason);
    }

    private void answer(Actor actor, UUID id, RungStatus answer, String reason) {
        var wanted = rows.find(id).orElseThrow(() -> new RecordNotFound(Escalation.class, id));
        var seen = finder.toMove(actor, wanted.rectificationId()); // the item first, as the clock does
        policy.ensureDecides(actor, wanted.step(), seen);
        if (reason.isBlank()) {
            throw new RuleBroken("rectification.proposal.reason");
        }
        if (rows.lock(id).status() != RungStatus.PROPOSED) {
            throw new RuleBroken("rectification.proposal.done");
        }
        var by = actor.stamp(clock.instant());
        rows.decide(id, answer, reason.strip(), by);
        var item = RectificationRef.of(seen.item());
        var decided = rows.lock(id);
        var taken = answer == RungStatus.DECIDED ? papers.draw(actor, decided, item, LocalDate.now(clock)) : decided;
        events.publishEvent(taken.news(item, by, reason.strip()));
    }
}
