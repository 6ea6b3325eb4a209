package org.aiwei.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages about one part. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class PartPages {

    private final Finder finder;
    private final AssignmentPolicy policy;
    private final AssignmentPages pages;
    private final PartRepository parts;
    private final PartTaskRepository tasks;
    private final Organizations organizations;
    private final Accounts accounts;
    private final WorkCalendar calendar;

    /** Refused to who may not, and when the state forbids it. */
    PartPage move(Actor actor, UUID partId, PartAction action) {
        var seen = finder.part(actor, partId);
        policy.ensure(actor, action, seen.part(), seen.campaign());
        if (!action.possibleFrom(seen.part().getStatus())) {
            throw new RuleBroken("assignment." + action + ".from." + seen.part().getStatus());
        }
        return page(actor, seen, action);
    }

    PartPage work(Actor actor, UUID partId) {
        var seen = finder.part(actor, partId);
        policy.ensureMayReport(actor, seen.part(), seen.campaign());
        return page(actor, seen, null);
    }

    WhyPage why(Actor actor, UUID partId) {
        var seen = finder.part(actor, partId);
        var part = seen.part();
        var reading = pages.reading(part, seen.campaign());
        var waiting = Waiting.of(part.getStatus(), part.getRole());
        int left = part.getDueOn() == null ? 0 : calendar.workdaysBetween(reading.today(), part.getDueOn());
        return new WhyPage(page(actor, seen, null), reading, waiting, next(waiting, part, seen.campaign()), left);
    }

    private PartPage page(Actor actor, SeenPart seen, @Nullable PartAction action) {
        var part = seen.part();
        var assignment = part.getAssignment();
        var proposed = part.getProposedUnitId();
        return new PartPage(
                part.getId(),
                assignment.getId(),
                seen.campaign().id(),
                seen.campaign().name(),
                assignment.title(),
                organizations.unit(part.getUnitId()).name(),
                part.getRole(),
                part.getStatus(),
                part.getPercent(),
                action,
                action == PartAction.REASSIGN && proposed != null ? proposed.toString() : null,
                action != null && action.needsUnit() ? units(seen.campaign(), part.getUnitId()) : List.of(),
                accounts.peopleOf(part.getUnitId()).stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList(),
                action == PartAction.CONFIRM && part.leads() ? open(assignment.getId()) : 0,
                tasks.findByPartIdInOrderByDueOnAscIdAsc(List.of(part.getId())).stream()
                        .map(AssignmentPages::task)
                        .toList(),
                policy.mayReport(actor, part, seen.campaign()));
    }

    private List<Option> units(CampaignRef campaign, UUID except) {
        var options = new ArrayList<Option>();
        for (var unit : organizations.all()) {
            boolean near = unit.takesPartIn(campaign.owner());
            if (near && !unit.id().equals(except)) {
                options.add(new Option(unit.id().toString(), unit.name()));
            }
        }
        return options;
    }

    private long open(UUID assignmentId) {
        return parts.of(List.of(assignmentId)).stream()
                .filter(part -> part.live() && !part.leads() && part.getStatus() != PartStatus.DONE)
                .count();
    }

    private String next(Waiting waiting, AssignmentPart part, CampaignRef campaign) {
        return switch (waiting) {
            case UNIT_TO_ACCEPT, UNIT_TO_WORK ->
                organizations.unit(part.getUnitId()).name();
            case OFFICE_TO_DECIDE, OFFICE_TO_CONFIRM ->
                organizations.unit(campaign.officeUnitId()).name();
            case LEAD_TO_CONFIRM -> lead(part, campaign);
            case NOBODY -> "";
        };
    }

    private String lead(AssignmentPart part, CampaignRef campaign) {
        var lead = part.getAssignment().getLeadUnitId();
        return organizations.unit(lead == null ? campaign.officeUnitId() : lead).name();
    }
}
