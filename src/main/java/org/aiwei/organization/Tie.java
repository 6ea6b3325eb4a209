package org.aiwei.organization;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor.Stamp;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Table(name = "leader_tie")
@Getter
@NoArgsConstructor(access = PROTECTED)
class Tie extends AbstractAggregateRoot<Tie> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID leaderId;

    @Enumerated(EnumType.STRING)
    private TieKind kind;

    private UUID unitId;
    private @Nullable String field;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;

    static Tie begin(NewTie wanted, Unit unit, Stamp by) {
        if (wanted.kind() == TieKind.FIELD && wanted.field() == null) {
            throw new RuleBroken("organization.tie.field");
        }
        var tie = new Tie();
        tie.id = UUID.randomUUID();
        tie.leaderId = wanted.leaderId();
        tie.kind = wanted.kind();
        tie.unitId = unit.getId();
        tie.field = wanted.kind() == TieKind.FIELD ? wanted.field() : null;
        tie.fromOn = wanted.from();
        tie.tell("TIE", wanted.from(), unit, by);
        return tie;
    }

    void end(LocalDate lastDay, Unit unit, Stamp by) {
        if (lastDay.isBefore(fromOn)) {
            throw new RuleBroken("organization.tie.before", fromOn);
        }
        toOn = lastDay;
        tell("UNTIE", lastDay, unit, by);
    }

    private void tell(String action, LocalDate day, Unit unit, Stamp by) {
        registerEvent(new LeaderTieChanged(
                leaderId,
                unit.getName(),
                action,
                kind,
                field,
                day,
                unit.getPath(),
                by.actorId(),
                by.actorName(),
                by.at()));
    }
}
