package org.aiwei.assignment;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentChanged.What;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with rows that are there already: correct, discard, void. */
@Service
@Transactional
@RequiredArgsConstructor
public class AssignmentDesk {

    private final AssignmentRepository assignments;
    private final PartRepository parts;
    private final Finder finder;
    private final CampaignGate gate;
    private final DraftWriter writer;
    private final Issuing issuing;
    private final Participation participation;
    private final Clock clock;

    /** Corrects a row. Units that have it already keep it; more may be added. */
    public void edit(Actor actor, UUID id, AssignmentDraft draft, @Nullable Long seenVersion) {
        gate.holdOf(id);
        var seen = fresh(actor, id, seenVersion);
        var assignment = seen.assignment();
        assignments.claimVersion(id);
        var stamp = actor.stamp(clock.instant());
        if (assignment.draft()) {
            writer.rewrite(seen, draft, stamp);
        } else {
            widen(actor, seen, draft);
        }
        assignment.tell(What.EDIT, "", stamp);
        assignments.save(assignment); // publishes the change
    }

    /** Hands one draft to its units, as it was shown. */
    public void issue(Actor actor, UUID id, @Nullable Long seenVersion) {
        gate.holdOf(id);
        var seen = fresh(actor, id, seenVersion);
        issuing.issue(actor, seen.campaign(), List.of(seen.assignment()));
    }

    /** Removes a row that no unit has seen yet, as it was shown. */
    public void discard(Actor actor, UUID id, @Nullable Long seenVersion) {
        gate.holdOf(id);
        var seen = fresh(actor, id, seenVersion);
        if (!seen.assignment().draft()) {
            throw new RuleBroken("assignment.issued");
        }
        seen.assignment().tell(What.DISCARD, "", actor.stamp(clock.instant()));
        parts.discard(List.of(id));
        assignments.delete(seen.assignment()); // publishes that it is gone
    }

    /** Withdraws an issued row with a reason; its history stays. */
    public void cancel(Actor actor, UUID id, String reason) {
        gate.holdOf(id);
        assignments.queue(id);
        var seen = finder.writableAssignment(actor, id);
        seen.assignment().cancel(reason, actor.stamp(clock.instant()));
        assignments.save(seen.assignment());
        participation.leave(seen.parts());
    }

    private Seen fresh(Actor actor, UUID id, @Nullable Long seenVersion) {
        var seen = finder.writableAssignment(actor, id);
        StaleRecord.check(Assignment.class, id, seenVersion, seen.assignment().getVersion());
        return seen;
    }

    private void widen(Actor actor, Seen seen, AssignmentDraft draft) {
        var assignment = seen.assignment();
        var known = writer.known(seen.campaign(), List.of(draft));
        known.check(draft);
        if (!Objects.equals(assignment.getLeadUnitId(), draft.leadUnitId())) {
            throw new RuleBroken("assignment.lead.issued");
        }
        var added = new LinkedHashSet<>(draft.cooperatingUnitIds());
        for (var part : seen.parts()) {
            if (part.live() && !added.remove(part.getUnitId()) && !part.leads()) {
                throw new RuleBroken("assignment.cooperating.issued");
            }
            part.dueOn(draft.dueOn());
        }
        assignment.write(draft);
        var shares = added.stream()
                .map(unit -> AssignmentPart.of(assignment, known.unit(unit), PartRole.COOPERATING, clock.instant()))
                .toList();
        issuing.hand(actor, seen.campaign(), shares);
    }
}
