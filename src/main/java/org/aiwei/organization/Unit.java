package org.aiwei.organization;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor.Stamp;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Pinyin;
import org.aiwei.platform.RuleBroken;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Unit extends AbstractAggregateRoot<Unit> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private @Nullable UUID parentId;
    private String path;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String name;
    private @Nullable String shortName;
    private String namePy;
    private int sort;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "unit_id", nullable = false, updatable = false)
    @OrderBy("validFrom")
    @BatchSize(size = 200)
    private List<UnitName> names = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "unit_id", nullable = false, updatable = false)
    @OrderBy("alias")
    @BatchSize(size = 200)
    private List<UnitAlias> aliases = new ArrayList<>();

    static Unit open(NewUnit wanted, UnitPath path, int sort, Stamp by) {
        var unit = new Unit();
        unit.id = UUID.randomUUID();
        unit.parentId = wanted.parentId();
        unit.path = path.value();
        unit.kind = wanted.kind();
        unit.sort = sort;
        unit.validFrom = wanted.from();
        unit.shortName = wanted.shortName();
        unit.names.add(new UnitName(wanted.name(), wanted.from()));
        unit.call(wanted.name());
        wanted.aliases().stream().distinct().forEach(alias -> unit.aliases.add(new UnitAlias(alias)));
        unit.tell(UnitAction.OPEN, wanted.name(), by);
        return unit;
    }

    /** From the given day on the unit has another name; on the first day of the present name it is a correction. */
    void rename(String newName, LocalDate from, Stamp by) {
        var present = names.get(names.size() - 1);
        if (from.isBefore(present.getValidFrom())) {
            throw new RuleBroken("organization.rename.before", present.getValidFrom());
        }
        var old = name;
        if (from.equals(present.getValidFrom())) {
            present.correct(newName);
        } else {
            present.endOn(from.minusDays(1));
            names.add(new UnitName(newName, from));
        }
        call(newName);
        tell(UnitAction.RENAME, old + " → " + newName, by);
    }

    void revise(UnitKind newKind, @Nullable String newShortName, int newSort, Stamp by) {
        kind = newKind;
        shortName = newShortName;
        sort = newSort;
        tell(UnitAction.REVISE, kind + ", " + shortName + ", " + sort, by);
    }

    void alsoKnownAs(Collection<String> wanted, Stamp by) {
        var names = Set.copyOf(wanted);
        var kept = aliases.stream().map(UnitAlias::getAlias).collect(Collectors.toSet());
        aliases.removeIf(alias -> !names.contains(alias.getAlias()));
        names.stream().filter(alias -> !kept.contains(alias)).forEach(alias -> aliases.add(new UnitAlias(alias)));
        if (kept.equals(names)) {
            return;
        }
        tell(UnitAction.ALIAS, String.join("、", wanted), by);
    }

    void moveBelow(Unit parent, Stamp by) {
        var old = at();
        parentId = parent.getId();
        path = parent.at().child(segment()).value();
        registerEvent(new OrganizationMoved(id, name, old, at(), by.actorId(), by.actorName(), by.at()));
    }

    void close(LocalDate lastDay, String reason, Stamp by) {
        if (lastDay.isBefore(validFrom)) {
            throw new RuleBroken("organization.close.before", validFrom);
        }
        validTo = lastDay;
        names.get(names.size() - 1).endOn(lastDay);
        tell(UnitAction.CLOSE, reason, by);
    }

    boolean openOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    String nameOn(LocalDate day) {
        return names.stream()
                .filter(entry -> entry.begunBy(day))
                .reduce((earlier, later) -> later)
                .orElse(names.get(0))
                .getName();
    }

    UnitPath at() {
        return new UnitPath(path);
    }

    private String segment() {
        var open = path.substring(0, path.length() - 1);
        return open.substring(open.lastIndexOf('/') + 1);
    }

    private void call(String newName) {
        name = newName;
        namePy = Pinyin.initials(newName);
    }

    private void tell(UnitAction action, String detail, Stamp by) {
        registerEvent(new UnitChanged(id, name, action, path, detail, by.actorId(), by.actorName(), by.at()));
    }
}
