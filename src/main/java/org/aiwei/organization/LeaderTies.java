package org.aiwei.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which leader is in charge of which field, and is the contact of which unit. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeaderTies {

    private final TieRepository repository;
    private final Units units;
    private final Clock clock;

    /** Ties a leader to a unit that the actor administers; the caller has made sure that the leader may be known. */
    public UUID tie(Actor actor, NewTie wanted) {
        var unit = units.visible(actor, wanted.unitId());
        var field = wanted.kind() == TieKind.FIELD && wanted.field() != null ? wanted.field() : "";
        if (repository.lasts(wanted.leaderId(), wanted.unitId(), wanted.kind(), field, wanted.from())) {
            throw new RuleBroken("organization.tie.lasts", unit.getName());
        }
        return repository
                .save(Tie.begin(wanted, unit, actor.stamp(clock.instant())))
                .getId();
    }

    /** Ends a tie after a day. */
    public void end(Actor actor, UUID id, LocalDate lastDay) {
        var tie = repository.findById(id).orElseThrow(() -> new RecordNotFound(Tie.class, id));
        var unit = units.visible(actor, tie.getUnitId());
        tie.end(lastDay, unit, actor.stamp(clock.instant()));
        repository.save(tie);
    }
}
