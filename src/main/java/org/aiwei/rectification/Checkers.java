package org.aiwei.rectification;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.inspection.FindingRef;
import org.aiwei.inspection.Findings;
import org.aiwei.inspection.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who besides the office says whether an item was put right: the team that found it. */
@Component
@RequiredArgsConstructor
public class Checkers {

    private final Findings findings;
    private final Rounds rounds;
    private final Accounts accounts;

    /** The people of the round's team, none of whom holds a post at the responsible unit. */
    @Transactional(readOnly = true)
    public List<UUID> of(RectificationRef item) {
        if (item.findingId() == null) {
            return List.of();
        }
        var near = accounts.peopleOf(item.unitId()).stream().map(PersonRef::id).toList();
        return findings.byIds(List.of(item.findingId())).values().stream()
                .map(FindingRef::roundId)
                .filter(Objects::nonNull)
                .flatMap(round -> rounds.team(round).stream())
                .filter(person -> !near.contains(person))
                .distinct()
                .sorted()
                .toList();
    }
}
