package org.aiwei.assignment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assignments on their way: written, issued, moved by units and office. */
@Service
@Transactional
@RequiredArgsConstructor
public class Assignments {

    private final PartRepository parts;
    private final Finder finder;
    private final CampaignGate gate;
    private final AssignmentPolicy policy;
    private final DraftWriter writer;
    private final Issuing issuing;
    private final Undoing undoing;
    private final Participation participation;
    private final Organizations organizations;
    private final Clock clock;

    /**
     * Writes rows as drafts of a campaign, all or none: the one way in for the form, the table and the clipboard.
     *
     * @param importId the row of {@code assignment_import} they came with; {@code null} when typed
     * @return ids in the order of the rows
     * @throws RuleBroken when a row refers to what is not there
     */
    public List<UUID> draft(Actor actor, UUID campaignId, List<AssignmentDraft> drafts, @Nullable UUID importId) {
        gate.hold(campaignId);
        return writer.write(finder.writable(actor, campaignId), drafts, importId, actor.stamp(clock.instant()));
    }

    /** Hands one draft of a running campaign to its units. */
    public void issue(Actor actor, UUID id) {
        gate.holdOf(id);
        var seen = finder.writableAssignment(actor, id);
        issuing.issue(actor, seen.campaign(), List.of(seen.assignment()));
    }

    /**
     * Hands all drafts that have a lead department to their units.
     *
     * @return how many
     */
    public int issueAll(Actor actor, UUID campaignId) {
        gate.hold(campaignId);
        return issuing.issueComplete(actor, finder.writable(actor, campaignId));
    }

    /**
     * Takes a whole import back: drafts vanish, what was issued becomes void.
     *
     * @throws RuleBroken once a unit has accepted any of it, or when it was taken back before
     */
    public void undo(Actor actor, UUID importId) {
        undoing.undo(actor, importId);
    }

    /** A move that proposes no unit. */
    public void move(Actor actor, UUID partId, PartAction action, String remark) {
        move(actor, partId, action, remark, null, null);
    }

    /**
     * @param remark reason or statement; required by {@link PartAction#needsRemark()}
     * @param unitId for ASK_RETURN the unit that should have it, for REASSIGN the one that gets it
     * @throws RuleBroken when the state forbids it or something is missing
     */
    public void move(Actor actor, UUID partId, PartAction action, String remark, @Nullable UUID unitId) {
        move(actor, partId, action, remark, unitId, null);
    }

    void move(
            Actor actor, UUID partId, PartAction action, String remark, @Nullable UUID unitId, @Nullable Long version) {
        gate.holdOfPart(partId);
        parts.queueForAssignment(partId);
        var seen = finder.part(actor, partId);
        var part = seen.part();
        policy.ensure(actor, action, part, seen.campaign());
        if (version != null) {
            StaleRecord.check(AssignmentPart.class, partId, version, part.getVersion());
        }
        if (unitId != null && action.needsUnit()) {
            writer.known(seen.campaign(), List.of()).unit(unitId);
        }
        if (action == PartAction.REASSIGN && unitId != null) {
            ensureFree(seen, unitId);
        }
        var name = organizations.unit(part.getUnitId()).name();
        part.move(action, actor, new Words(remark, unitId), new Setting(seen.campaign(), name, clock.instant()));
        parts.saveAndFlush(part); // publishes the move; the one lead leaves before the next one comes
        if (action == PartAction.REASSIGN && unitId != null) {
            handOver(actor, seen, unitId);
        }
    }

    /** The parts of an assignment that this person may see whole; the lead department first. */
    @Transactional(readOnly = true)
    public List<PartRef> parts(Actor actor, UUID assignmentId) {
        var seen = finder.assignment(actor, assignmentId);
        return seen.parts().stream()
                .filter(part -> policy.seesWhole(seen.standing(), part, seen.parts()))
                .map(PartRef::of)
                .toList();
    }

    /** What the hidden field of a form would carry now. */
    @Transactional(readOnly = true)
    public Long versionOf(Actor actor, UUID partId) {
        return finder.part(actor, partId).part().getVersion();
    }

    private void handOver(Actor actor, SeenPart seen, UUID unitId) {
        var assignment = seen.part().getAssignment();
        var owner = organizations.unit(unitId);
        if (seen.part().leads()) {
            assignment.leadBy(owner);
        }
        var part = AssignmentPart.of(assignment, owner, seen.part().getRole(), clock.instant());
        issuing.hand(actor, seen.campaign(), List.of(part));
        participation.leave(List.of(seen.part()));
    }

    private void ensureFree(SeenPart seen, UUID unitId) {
        var owner = writer.known(seen.campaign(), List.of()).unit(unitId);
        var id = seen.part().getAssignment().getId();
        var taken = parts.of(List.of(id)).stream()
                .anyMatch(part -> part.live()
                        && !part.equals(seen.part())
                        && part.getUnitId().equals(unitId));
        if (taken) {
            throw new RuleBroken("assignment.REASSIGN.has-part", owner.name());
        }
    }
}
