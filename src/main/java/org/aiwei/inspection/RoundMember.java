package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.account.PersonRef;

/** A person lent to a round. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RoundMember {

    @Id
    private UUID id;

    private UUID personId;
    private String personName;
    private UUID homeUnitId;
    private String homeUnitPath;
    private String homeUnitName;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    private String team;
    private LocalDate fromOn;
    private LocalDate toOn;

    static RoundMember lent(PersonRef person, String unitName, Lending lending) {
        var member = new RoundMember();
        member.id = UUID.randomUUID();
        member.personId = person.id();
        member.personName = person.name();
        member.homeUnitId = person.unitId();
        member.homeUnitPath = person.at().value();
        member.homeUnitName = unitName;
        member.role = lending.role();
        member.team = lending.team();
        member.fromOn = lending.fromOn();
        member.toOn = lending.toOn();
        return member;
    }

    void endOn(LocalDate day) {
        if (day.isBefore(toOn)) {
            toOn = day.isBefore(fromOn) ? fromOn.minusDays(1) : day;
        }
    }

    boolean on(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }

    /** Whether this person goes to that target. */
    boolean goesTo(RoundTarget target) {
        return team.isEmpty() || target.getTeam().isEmpty() || team.equals(target.getTeam());
    }

    boolean sameAs(RoundMember other) {
        return personId.equals(other.personId) && !toOn.isBefore(other.fromOn) && !other.toOn.isBefore(fromOn);
    }

    UnitPath home() {
        return new UnitPath(homeUnitPath);
    }
}
