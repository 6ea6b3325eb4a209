package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the teams of rounds go, and who of them may go there: nobody looks at the own line. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RoundTargets {

    private final RoundRepository repository;
    private final Sites sites;
    private final Organizations organizations;
    private final Clock clock;

    /** What this person's teams are to look at, as far as nothing of the own line: of rounds that may go out today. */
    public List<TargetRef> of(Actor actor) {
        var found = new ArrayList<TargetRef>();
        for (var round : repository.sending(actor.id(), today())) {
            var units = organizations.byIds(unitIds(round.getTargets()));
            var here = round.getTargets().stream().filter(target -> goes(actor, round, target));
            here.map(target -> ref(round, target, units)).forEach(found::add);
        }
        return found;
    }

    /** A target of a round on which this person serves today and to which the person may go; otherwise there is none. */
    public TargetRef forVisit(Actor actor, UUID targetId) {
        var round = repository
                .ofTarget(targetId)
                .filter(found -> goes(actor, found, found.target(targetId)))
                .orElseThrow(() -> new RecordNotFound(RoundTarget.class, targetId));
        var target = round.target(targetId);
        return ref(round, target, organizations.byIds(unitIds(List.of(target))));
    }

    /** Whether this person may go to that target today. */
    public boolean goes(Actor actor, UUID targetId) {
        return repository
                .ofTarget(targetId)
                .filter(round -> goes(actor, round, round.target(targetId)))
                .isPresent();
    }

    /** A target without asking who looks: after the caller's own check. */
    public TargetRef ref(UUID targetId) {
        var round = repository.ofTarget(targetId).orElseThrow(() -> new RecordNotFound(RoundTarget.class, targetId));
        var target = round.target(targetId);
        return ref(round, target, organizations.byIds(unitIds(List.of(target))));
    }

    private boolean goes(Actor actor, InspectionRound round, RoundTarget target) {
        var own = new ArrayList<>(actor.posts().stream().map(post -> post.at()).toList());
        var serving = round.getMembers().stream()
                .filter(member ->
                        member.getPersonId().equals(actor.id()) && member.on(today()) && member.goesTo(target))
                .toList();
        serving.forEach(member -> own.add(member.home()));
        return round.getStatus().outdoors()
                && !serving.isEmpty()
                && !Recusal.bars(own, target.at(), new UnitPath(round.getOwnerPath()));
    }

    private TargetRef ref(InspectionRound round, RoundTarget target, Map<UUID, UnitRef> units) {
        return new TargetRef(
                target.getId(),
                RoundRef.of(round),
                target.getUnitId(),
                target.at(),
                nameOf(target, units),
                target.getTeam(),
                target.getPlannedOn(),
                round.getChecklistId(),
                sites.ordered(target.getSites()));
    }

    static String nameOf(RoundTarget target, Map<UUID, UnitRef> units) {
        var outside = target.getOutsideName();
        if (outside != null) {
            return outside;
        }
        var unit = units.get(target.getUnitId());
        return unit == null ? "" : unit.name();
    }

    static List<UUID> unitIds(List<RoundTarget> targets) {
        return targets.stream()
                .map(RoundTarget::getUnitId)
                .filter(Objects::nonNull)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
