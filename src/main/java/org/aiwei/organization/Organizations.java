package org.aiwei.organization;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Pinyin;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of units. Names are no secret inside the house, so reading it asks nobody's leave. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Organizations {

    private final UnitRepository units;
    private final GroupRepository rules;
    private final TieRepository ties;
    private final Clock clock;

    /** Units that exist today, each after its parent. */
    public List<UnitRef> all() {
        return UnitOrder.of(units.openOn(today())).stream().map(UnitRef::of).toList();
    }

    /**
     * A unit, also one that is closed.
     *
     * @throws RecordNotFound when there is none
     */
    public UnitRef unit(UUID id) {
        return units.findById(id).map(UnitRef::of).orElseThrow(() -> new RecordNotFound(Unit.class, id));
    }

    /** Whether the unit exists on a day. */
    public boolean unitOpenOn(UUID id, LocalDate day) {
        return units.findById(id).filter(unit -> unit.openOn(day)).isPresent();
    }

    /** Units by id, closed ones too; ids that are unknown are missing in the answer. */
    public Map<UUID, UnitRef> byIds(Collection<UUID> ids) {
        return units.findAllById(ids).stream().map(UnitRef::of).collect(toMap(UnitRef::id, Function.identity()));
    }

    /** Units by id in the order of the tree, closed ones too; ids that are unknown are missing in the answer. */
    public List<UnitRef> inOrder(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : units.inOrder(ids).stream().map(UnitRef::of).toList();
    }

    /** The unit at the path and all below it that exist today, each after its parent. */
    public List<UnitRef> below(UnitPath path) {
        return all().stream().filter(unit -> path.covers(unit.path())).toList();
    }

    /** The bureau to which a unit belongs: the nearest one above it, or itself. */
    public UnitRef root(UnitPath path) {
        return units
                .findAll((unit, query, cb) ->
                        cb.like(cb.literal(path.value()), cb.concat(unit.<String>get("path"), "%")))
                .stream()
                .sorted(Comparator.comparing((Unit unit) -> unit.getKind() != UnitKind.BUREAU)
                        .thenComparing(unit -> -unit.getPath().length()))
                .findFirst()
                .map(UnitRef::of)
                .orElseThrow(() -> new RecordNotFound(Unit.class, path.value()));
    }

    /** What the unit was called on a day. */
    public String nameOn(UUID id, LocalDate day) {
        return units.findById(id)
                .orElseThrow(() -> new RecordNotFound(Unit.class, id))
                .nameOn(day);
    }

    /** Every name under which today's units may appear in a paper. */
    public List<NamedUnit> names() {
        var names = new ArrayList<NamedUnit>();
        for (var unit : UnitOrder.of(units.openOn(today()))) {
            var ref = UnitRef.of(unit);
            names.add(new NamedUnit(ref, unit.getName(), unit.getNamePy()));
            if (!ref.shortName().equals(ref.name())) {
                names.add(new NamedUnit(ref, ref.shortName(), Pinyin.initials(ref.shortName())));
            }
            unit.getAliases().forEach(alias -> names.add(new NamedUnit(ref, alias.getAlias(), alias.getAliasPy())));
        }
        return names;
    }

    /** The groups of every bureau with their members of today. */
    public List<UnitGroup> groups() {
        var all = all();
        var resolved = new ArrayList<UnitGroup>();
        for (var rule : rules.everyOne()) {
            all.stream()
                    .filter(unit -> unit.id().equals(rule.getRootId()))
                    .forEach(root -> resolved.add(resolve(rule, root.path(), all)));
        }
        return resolved;
    }

    /** Fields and contact units of a leader on a day. */
    public List<LeaderTie> tiesOf(UUID leaderId, LocalDate day) {
        return ties.ofLeader(leaderId, day).stream().map(LeaderTie::of).toList();
    }

    /** Leaders in charge of or in contact with a unit on a day. */
    public List<LeaderTie> tiesTo(UUID unitId, LocalDate day) {
        return ties.toUnit(unitId, day).stream().map(LeaderTie::of).toList();
    }

    private static UnitGroup resolve(GroupRule rule, UnitPath root, List<UnitRef> all) {
        var members = all.stream()
                .filter(unit -> rule.means(unit, root))
                .map(UnitRef::id)
                .toList();
        return new UnitGroup(rule.getId(), rule.getRootId(), rule.getName(), List.copyOf(rule.getAliases()), members);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
