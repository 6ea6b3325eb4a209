package org.aiwei.assignment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.assignment.AssignmentChanged.What;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes rows as assignments with their parts: the one way in, however the rows came. */
@Component
@RequiredArgsConstructor
class DraftWriter {

    private final AssignmentRepository assignments;
    private final PartRepository parts;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Standards standards;

    List<UUID> write(CampaignRef campaign, List<AssignmentDraft> drafts, @Nullable UUID importId, Actor.Stamp stamp) {
        var known = known(campaign, drafts);
        drafts.forEach(known::check);
        assignments.queueForNumbers(campaign.id());
        int number = assignments.lastNumber(campaign.id());
        var rows = new ArrayList<Assignment>();
        var shares = new ArrayList<AssignmentPart>();
        for (var draft : drafts) {
            var row = Assignment.draft(campaign.id(), ++number, importId, stamp);
            row.write(draft);
            shares.addAll(share(row, draft, known, stamp));
            if (importId == null) {
                row.tell(What.DRAFT, "", stamp);
            }
            rows.add(row);
        }
        assignments.saveAll(rows);
        parts.saveAll(shares);
        return rows.stream().map(Assignment::getId).toList();
    }

    /** Writes a draft anew; its parts are only chosen units yet and are chosen again. */
    void rewrite(Seen seen, AssignmentDraft draft, Actor.Stamp stamp) {
        var known = known(seen.campaign(), List.of(draft));
        known.check(draft);
        parts.discard(List.of(seen.assignment().getId()));
        seen.assignment().write(draft);
        parts.saveAll(share(seen.assignment(), draft, known, stamp));
    }

    List<AssignmentPart> share(Assignment row, AssignmentDraft draft, Known known, Actor.Stamp stamp) {
        var shares = new ArrayList<AssignmentPart>();
        var lead = draft.leadUnitId() == null ? null : known.unit(draft.leadUnitId());
        row.leadBy(lead);
        if (lead != null) {
            shares.add(AssignmentPart.of(row, lead, PartRole.LEAD, stamp.at()));
        }
        for (var unit : draft.cooperatingUnitIds()) {
            shares.add(AssignmentPart.of(row, known.unit(unit), PartRole.COOPERATING, stamp.at()));
        }
        return shares;
    }

    Known known(CampaignRef campaign, Collection<AssignmentDraft> drafts) {
        var leaders = drafts.stream()
                .map(AssignmentDraft::leadLeaderId)
                .filter(Objects::nonNull)
                .collect(toSet());
        var requirements = drafts.stream()
                .map(AssignmentDraft::requirementId)
                .filter(Objects::nonNull)
                .collect(toSet());
        var items = standards.itemsByIds(requirements).values().stream()
                .filter(item -> campaign.editionIds().contains(item.editionId()))
                .map(ItemRef::id)
                .collect(toSet());
        var units = organizations.all().stream().collect(toMap(UnitRef::id, unit -> unit));
        var known = accounts.byIds(leaders).values().stream()
                .filter(leader -> campaign.owner().covers(leader.at()))
                .map(PersonRef::id)
                .collect(toSet());
        return new Known(campaign, units, known, items);
    }
}
