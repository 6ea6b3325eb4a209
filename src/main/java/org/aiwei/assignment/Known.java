package org.aiwei.assignment;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a row may refer to, looked up once for all rows.
 *
 * @param units that exist today
 */
record Known(CampaignRef campaign, Map<UUID, UnitRef> units, Set<UUID> leaders, Set<UUID> requirements) {

    private static final int ACTION = 100;
    private static final int CONTENT = 2000;
    private static final int NOTE = 1000;
    private static final int SEQ = 100_000;

    void check(AssignmentDraft draft) {
        if (draft.content().isEmpty()) {
            throw new RuleBroken("assignment.content.missing");
        }
        if (draft.content().length() > CONTENT || draft.action().length() > ACTION || tooLong(draft)) {
            throw new RuleBroken("assignment.text.long", draft.seq());
        }
        if (draft.seq() < 0 || draft.seq() > SEQ) {
            throw new RuleBroken("assignment.seq");
        }
        if (draft.startsOn() != null && draft.dueOn() != null && draft.dueOn().isBefore(draft.startsOn())) {
            throw new RuleBroken("assignment.dates");
        }
        checkReferences(draft);
    }

    /** @throws RuleBroken when there is no such unit, or it belongs to another bureau */
    UnitRef unit(UUID id) {
        var unit = units.get(id);
        if (unit == null || !unit.takesPartIn(campaign.owner())) {
            throw new RuleBroken("assignment.unit.unknown");
        }
        return unit;
    }

    /** The row without what is no longer there. */
    AssignmentDraft only(AssignmentDraft draft) {
        var lead = draft.leadUnitId();
        var leader = draft.leadLeaderId();
        var requirement = draft.requirementId();
        return new AssignmentDraft(
                draft.action(),
                draft.seq(),
                draft.content(),
                requirement != null && requirements.contains(requirement) ? requirement : null,
                leader != null && leaders.contains(leader) ? leader : null,
                lead != null && units.containsKey(lead) ? lead : null,
                draft.cooperatingUnitIds().stream().filter(units::containsKey).toList(),
                draft.level(),
                draft.responsiblePerson(),
                draft.measures(),
                draft.startsOn(),
                draft.dueOn(),
                draft.tags());
    }

    private void checkReferences(AssignmentDraft draft) {
        if (draft.leadUnitId() != null) {
            unit(draft.leadUnitId());
        }
        draft.cooperatingUnitIds().forEach(this::unit);
        if (draft.leadLeaderId() != null && !leaders.contains(draft.leadLeaderId())) {
            throw new RuleBroken("assignment.leader.unknown");
        }
        if (draft.requirementId() != null && !requirements.contains(draft.requirementId())) {
            throw new RuleBroken("assignment.requirement.unknown");
        }
    }

    private static boolean tooLong(AssignmentDraft draft) {
        return length(draft.level()) > NOTE
                || length(draft.responsiblePerson()) > NOTE
                || length(draft.measures()) > CONTENT;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
