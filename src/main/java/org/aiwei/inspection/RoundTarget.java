package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.UnitRef;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A unit, or a place outside, that a round looks at. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RoundTarget {

    @Id
    private UUID id;

    private @Nullable UUID unitId;
    private @Nullable String unitPath;
    private @Nullable String outsideName;
    private String team;
    private @Nullable LocalDate plannedOn;

    @ElementCollection
    @CollectionTable(name = "round_target_site", joinColumns = @JoinColumn(name = "target_id"))
    @Column(name = "site_id")
    @BatchSize(size = 100)
    private Set<UUID> sites = new LinkedHashSet<>();

    static RoundTarget unit(UnitRef unit, TargetPlan plan) {
        var target = new RoundTarget();
        target.id = UUID.randomUUID();
        target.unitId = unit.id();
        target.unitPath = unit.path().value();
        target.arrange(plan);
        return target;
    }

    static RoundTarget outside(String name, TargetPlan plan) {
        var target = new RoundTarget();
        target.id = UUID.randomUUID();
        target.outsideName = name;
        target.arrange(plan);
        return target;
    }

    final void arrange(TargetPlan plan) {
        team = plan.team();
        plannedOn = plan.plannedOn();
        sites.clear();
        sites.addAll(plan.sites());
    }

    boolean sameAs(RoundTarget other) {
        return Objects.equals(unitId, other.unitId) && Objects.equals(outsideName, other.outsideName);
    }

    @Nullable
    UnitPath at() {
        return unitPath == null ? null : new UnitPath(unitPath);
    }
}
