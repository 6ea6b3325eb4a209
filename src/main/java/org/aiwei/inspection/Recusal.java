package org.aiwei.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.access.UnitPath;

/** 回避: nobody inspects a unit of the own line: the own one, one above it below the bureau, or one below it. */
final class Recusal {

    private Recusal() {}

    /** A member who would inspect a unit of the own line. */
    record Conflict(UUID memberId, String person, UUID targetId) {}

    /** @param places where each person holds a post, besides the unit that lends the person */
    static List<Conflict> conflicts(InspectionRound round, Map<UUID, List<UnitPath>> places) {
        var conflicts = new ArrayList<Conflict>();
        var bureau = new UnitPath(round.getOwnerPath());
        for (var member : round.getMembers()) {
            var own = new ArrayList<>(places.getOrDefault(member.getPersonId(), List.of()));
            own.add(member.home());
            round.getTargets().stream()
                    .filter(target -> member.goesTo(target) && bars(own, target.at(), bureau))
                    .map(target -> new Conflict(member.getId(), member.getPersonName(), target.getId()))
                    .forEach(conflicts::add);
        }
        return conflicts;
    }

    static boolean bars(Collection<UnitPath> own, @org.jspecify.annotations.Nullable UnitPath target, UnitPath bureau) {
        return target != null && own.stream().anyMatch(place -> sameLine(place, target, bureau));
    }

    private static boolean sameLine(UnitPath one, UnitPath other, UnitPath bureau) {
        if (one.equals(other)) {
            return true;
        }
        var upper = one.covers(other) ? one : other.covers(one) ? other : null;
        return upper != null && !upper.covers(bureau);
    }
}
