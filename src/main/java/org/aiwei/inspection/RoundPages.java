package org.aiwei.inspection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.Campaigns;
import org.aiwei.inspection.Recusal.Conflict;
import org.aiwei.organization.Organizations;
import org.aiwei.standard.Standards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round with all that this person may know of it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class RoundPages {

    private final Rounds rounds;
    private final RoundPolicy policy;
    private final ChecklistRepository checklists;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Standards standards;
    private final Sites sites;
    private final ObjectProvider<VisitRecords> visits;
    private final Clock clock;

    RoundPage show(Actor actor, UUID id) {
        return page(actor, rounds.load(actor, id));
    }

    /** Refused to who does not run it. */
    RoundPage toArrange(Actor actor, UUID id) {
        var round = rounds.load(actor, id);
        policy.ensureRuns(actor, round);
        return page(actor, round);
    }

    /** Refused to who may not take the step. */
    RoundPage toMove(Actor actor, UUID id, RoundAction action) {
        var round = rounds.load(actor, id);
        policy.ensure(actor, action, round);
        return page(actor, round);
    }

    private RoundPage page(Actor actor, InspectionRound round) {
        var whole = policy.seesWhole(actor, round, LocalDate.now(clock));
        var runs = policy.runs(actor, round);
        var aimed = round.getTargets().stream()
                .filter(target -> whole ? policy.shows(actor, round, target) : concerns(actor, target))
                .toList();
        var conflicts = whole && round.getStatus() == RoundStatus.DRAFT ? rounds.conflicts(round) : List.<Conflict>of();
        var targets = targets(actor, round, aimed, whole, conflicts);
        return new RoundPage(
                round.getId(),
                round.getVersion(),
                round.getCampaignId(),
                campaigns.ref(round.getCampaignId()).name(),
                round.getName(),
                round.getKind(),
                round.getStatus(),
                round.submitted(),
                round.getStartsOn(),
                round.getEndsOn(),
                round.getChecklistId(),
                checklist(round),
                whole ? round.getNote() : "",
                whole ? items(round.getItems()) : List.of(),
                whole ? members(round, conflicts, targets) : List.of(),
                targets,
                whole ? history(round) : List.of(),
                whole,
                runs,
                runs && round.editable(),
                runs && round.arrangeable(),
                policy.allowed(actor, round),
                conflicts.size());
    }

    private static boolean concerns(Actor actor, RoundTarget target) {
        var at = target.at();
        return at != null
                && actor.at(Duty.UNIT_LEADER, Duty.UNIT_REPORTER).stream().anyMatch(unit -> unit.covers(at));
    }

    private List<RoundPage.Target> targets(
            Actor actor, InspectionRound round, List<RoundTarget> aimed, boolean whole, List<Conflict> conflicts) {
        var units = organizations.byIds(RoundTargets.unitIds(aimed));
        var named = sites.byIds(aimed.stream()
                .flatMap(target -> target.getSites().stream())
                .distinct()
                .toList());
        var visited = visits.stream()
                .flatMap(records -> records.ofRound(actor, round.getId()).stream())
                .collect(groupingBy(VisitRecords.Visited::targetId));
        return aimed.stream()
                .map(target -> new RoundPage.Target(
                        target.getId(),
                        RoundTargets.nameOf(target, units),
                        target.getUnitId() == null,
                        whole ? target.getTeam() : "",
                        whole ? target.getPlannedOn() : null,
                        whole ? names(target.getSites(), named) : List.of(),
                        conflicts.stream()
                                .filter(conflict -> conflict.targetId().equals(target.getId()))
                                .map(Conflict::person)
                                .toList(),
                        visited.getOrDefault(target.getId(), List.of())))
                .toList();
    }

    private static List<String> names(Collection<UUID> ids, Map<UUID, SiteRef> named) {
        return ids.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(SiteRef::name)
                .sorted()
                .toList();
    }

    private static List<RoundPage.Member> members(
            InspectionRound round, List<Conflict> conflicts, List<RoundPage.Target> targets) {
        var names = targets.stream().collect(toMap(RoundPage.Target::id, RoundPage.Target::name));
        return round.getMembers().stream()
                .map(member -> new RoundPage.Member(
                        member.getId(),
                        member.getPersonName(),
                        member.getHomeUnitName(),
                        member.getRole(),
                        member.getTeam(),
                        member.getFromOn(),
                        member.getToOn(),
                        conflicts.stream()
                                .filter(conflict -> conflict.memberId().equals(member.getId()))
                                .map(conflict -> Objects.requireNonNull(names.get(conflict.targetId())))
                                .toList()))
                .toList();
    }

    private List<RoundPage.Moment> history(InspectionRound round) {
        return round.getTransitions().stream()
                .map(move -> new RoundPage.Moment(
                        LocalDateTime.ofInstant(move.getOccurredAt(), clock.getZone()),
                        move.getActorName(),
                        move.getAction(),
                        move.getRemark()))
                .toList();
    }

    private List<String> items(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : standards.itemsByIds(ids).values().stream()
                        .map(item -> item.code() + " " + item.title())
                        .sorted()
                        .toList();
    }

    private String checklist(InspectionRound round) {
        var id = round.getChecklistId();
        return id == null ? "" : checklists.findById(id).map(Checklist::title).orElse("");
    }
}
