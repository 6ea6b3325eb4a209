package org.aiwei.assignment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentPage.Moment;
import org.aiwei.assignment.AssignmentPage.Part;
import org.aiwei.assignment.AssignmentPage.Task;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.evidence.EvidenceRef;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an assignment's page together from what the person may see of it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class AssignmentPages {

    private final Finder finder;
    private final AssignmentPolicy policy;
    private final PartTaskRepository tasks;
    private final HistorySource history;
    private final EvidenceStore evidence;
    private final Names names;
    private final WorkCalendar calendar;
    private final Clock clock;

    AssignmentPage show(Actor actor, UUID id) {
        var seen = finder.assignment(actor, id);
        var whole = seen.parts().stream()
                .filter(part -> policy.seesWhole(seen.standing(), part, seen.parts()))
                .toList();
        var shown = Stream.concat(
                        seen.parts().stream().filter(part -> part.leads() && part.live() && !whole.contains(part)),
                        whole.stream())
                .toList();
        var moments = history.of(whole.stream().map(AssignmentPart::getId).toList());
        var units = names.unitMap(mentioned(shown, moments));
        var assignment = seen.assignment();
        return new AssignmentPage(
                id,
                assignment.getVersion(),
                seen.campaign().id(),
                seen.campaign().name(),
                assignment.getNumber(),
                assignment.title(),
                assignment.texts(List.of()),
                assignment.getStatus(),
                assignment.getRemark(),
                names.person(assignment.getLeadLeaderId()),
                names.item(assignment.getRequirementId()),
                assignment.getTags().stream().sorted().toList(),
                parts(actor, seen, shown, whole, units),
                moments(moments, units),
                policy.mayWrite(seen.standing(), seen.campaign()),
                issuable(seen));
    }

    private static boolean issuable(Seen seen) {
        return seen.standing().office()
                && seen.assignment().draft()
                && seen.assignment().getLeadUnitId() != null
                && seen.campaign().status() == CampaignStatus.PUBLISHED;
    }

    private List<Part> parts(
            Actor actor, Seen seen, List<AssignmentPart> shown, List<AssignmentPart> whole, Map<UUID, UnitRef> units) {
        var given =
                tasks
                        .findByPartIdInOrderByDueOnAscIdAsc(
                                whole.stream().map(AssignmentPart::getId).toList())
                        .stream()
                        .collect(groupingBy(PartTask::getPartId));
        return shown.stream()
                .map(part -> whole.contains(part)
                        ? part(actor, seen, part, units, given.getOrDefault(part.getId(), List.of()))
                        : named(part, units))
                .toList();
    }

    private Part part(Actor actor, Seen seen, AssignmentPart part, Map<UUID, UnitRef> units, List<PartTask> given) {
        var issued = seen.assignment().getStatus() == AssignmentStatus.ISSUED;
        return new Part(
                part.getId(),
                Names.unit(units, part.getUnitId()),
                part.getRole(),
                part.getStatus(),
                true,
                part.getPercent(),
                issued && part.live() ? reading(part, seen.campaign()).light() : null,
                part.getAcceptedBy(),
                local(part.getAcceptedAt()),
                Names.unit(units, part.getProposedUnitId()),
                List.copyOf(policy.allowed(actor, part, seen.campaign())),
                policy.mayReport(actor, part, seen.campaign()),
                given.stream().map(AssignmentPages::task).toList());
    }

    private static Part named(AssignmentPart part, Map<UUID, UnitRef> units) {
        var unit = Names.unit(units, part.getUnitId());
        return new Part(
                part.getId(),
                unit,
                part.getRole(),
                part.getStatus(),
                false,
                0,
                null,
                null,
                null,
                "",
                List.of(),
                false,
                List.of());
    }

    LightReading reading(AssignmentPart part, CampaignRef campaign) {
        var startsOn = part.getAssignment().getStartsOn();
        var facts = new LightFacts(
                part.getStatus(),
                startsOn == null ? campaign.startsOn() : startsOn,
                part.getDueOn(),
                part.getPercent());
        return LightReading.of(campaign.lights(), facts, LocalDate.now(clock), calendar);
    }

    private List<Moment> moments(List<HistorySource.Entry> entries, Map<UUID, UnitRef> units) {
        var notes = entries.stream()
                .filter(entry -> entry.percent() != null)
                .map(HistorySource.Entry::id)
                .toList();
        var files = evidence.of(ProgressNote.SUBJECT, notes).stream().collect(groupingBy(EvidenceRef::subjectId));
        return entries.stream()
                .map(entry -> new Moment(
                        Objects.requireNonNull(local(entry.at())),
                        entry.who(),
                        entry.what(),
                        Names.unit(units, entry.unit()),
                        entry.text(),
                        Names.unit(units, entry.proposed()),
                        entry.percent(),
                        files.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    static Task task(PartTask task) {
        return new Task(task.getId(), task.getPersonName(), task.getContent(), task.getDueOn(), task.getDoneBy());
    }

    private static List<UUID> mentioned(List<AssignmentPart> parts, List<HistorySource.Entry> moments) {
        var ids = new ArrayList<UUID>();
        parts.forEach(part -> ids.add(part.getUnitId()));
        parts.stream()
                .map(AssignmentPart::getProposedUnitId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        moments.stream()
                .map(HistorySource.Entry::proposed)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
