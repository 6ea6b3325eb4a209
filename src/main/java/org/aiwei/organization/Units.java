package org.aiwei.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the unit tree. */
@Service
@Transactional
@RequiredArgsConstructor
public class Units {

    private static final UUID NONE = new UUID(0, 0);

    private final UnitRepository repository;
    private final TieRepository ties;
    private final GroupRepository groups;
    private final List<UnitClosingGuard> guards;
    private final UnitPolicy policy;
    private final Clock clock;

    /** Founds a bureau at the top of the tree, with the groups that papers usually name. Only the program does that. */
    public UUID found(Actor actor, NewUnit bureau) {
        policy.ensureMayFound(actor);
        repository.lockShape();
        ensureFree(null, bureau.name(), NONE);
        var path = new UnitPath("/" + segment() + "/");
        var unit = repository.save(Unit.open(bureau, path, 10, actor.stamp(clock.instant())));
        UsualGroups.all().forEach(group -> groups.save(GroupRule.define(unit.getId(), group)));
        return unit.getId();
    }

    /** Opens a unit below one that the actor administers. */
    public UUID open(Actor actor, NewUnit wanted) {
        if (wanted.parentId() == null) {
            throw new RuleBroken("organization.parent.missing");
        }
        repository.lockShape();
        var parent = openUnit(actor, wanted.parentId());
        ensureFree(parent.getId(), wanted.name(), NONE);
        var path = parent.at().child(segment());
        int sort = repository.lastSort(parent.getId()) + 10;
        return repository
                .save(Unit.open(wanted, path, sort, actor.stamp(clock.instant())))
                .getId();
    }

    /**
     * @param from first day of the new name, today or earlier; the present name's first day means a correction
     * @param keepAsAlias whether papers may still use the old name
     */
    public void rename(Actor actor, UUID id, String name, LocalDate from, boolean keepAsAlias, @Nullable Long seen) {
        var unit = unchanged(actor, id, seen);
        if (from.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("organization.rename.future");
        }
        ensureFree(unit.getParentId(), name, id);
        var by = actor.stamp(clock.instant());
        var old = unit.getName();
        unit.rename(name, from, by);
        if (keepAsAlias) {
            var aliases = new TreeSet<>(aliasesOf(unit));
            aliases.add(old);
            unit.alsoKnownAs(aliases, by);
        }
        repository.save(unit);
    }

    /** Kind, short name, place among its siblings and aliases. */
    @SuppressWarnings("NullAway") // validated
    void revise(Actor actor, UUID id, UnitDetailsForm form) {
        var unit = unchanged(actor, id, form.version());
        if (unit.getParentId() == null && form.kind() != UnitKind.BUREAU) {
            throw new RuleBroken("organization.kind.top");
        }
        var by = actor.stamp(clock.instant());
        unit.revise(form.kind(), UnitForm.orNull(form.shortName()), form.sort(), by);
        unit.alsoKnownAs(UnitForm.split(form.aliases()), by);
        repository.save(unit);
    }

    /** The names under which papers mention the unit besides its own. */
    public void alias(Actor actor, UUID id, Collection<String> aliases, @Nullable Long seen) {
        var unit = unchanged(actor, id, seen);
        unit.alsoKnownAs(aliases, actor.stamp(clock.instant()));
        repository.save(unit);
    }

    @SuppressWarnings("NullAway") // validated
    void rename(Actor actor, UUID id, UnitNameForm form) {
        var keep = Boolean.TRUE.equals(form.keep());
        rename(actor, id, form.name().strip(), form.from(), keep, form.version());
    }

    @SuppressWarnings("NullAway") // validated
    void move(Actor actor, UUID id, UnitPlaceForm form) {
        move(actor, id, form.parentId(), form.version());
    }

    @SuppressWarnings("NullAway") // validated
    void close(Actor actor, UUID id, UnitClosingForm form) {
        close(actor, id, form.lastDay(), form.reason().strip(), form.version());
    }

    /** Puts the unit and all below it under another parent. */
    public void move(Actor actor, UUID id, UUID newParentId, @Nullable Long seen) {
        repository.lockShape();
        var unit = unchanged(actor, id, seen);
        var parent = openUnit(actor, newParentId);
        if (unit.getParentId() == null) {
            throw new RuleBroken("organization.move.top");
        }
        if (unit.at().covers(parent.at())) {
            throw new RuleBroken("organization.move.circle", parent.getName());
        }
        ensureFree(parent.getId(), unit.getName(), id);
        var old = unit.getPath();
        unit.moveBelow(parent, actor.stamp(clock.instant()));
        repository.saveAndFlush(unit);
        repository.rewritePaths(old, unit.getPath());
    }

    /** Closes the unit after a day, once nothing goes on there any more. */
    public void close(Actor actor, UUID id, LocalDate lastDay, String reason, @Nullable Long seen) {
        repository.lockShape();
        var unit = unchanged(actor, id, seen);
        if (unit.getParentId() == null) {
            throw new RuleBroken("organization.close.top");
        }
        if (repository.openBelow(id, lastDay) > 0) {
            throw new RuleBroken("organization.close.children");
        }
        if (ties.openAfter(id, lastDay) > 0) {
            throw new RuleBroken("organization.close.ties");
        }
        guards.forEach(guard -> guard.reasonAgainst(id, lastDay).ifPresent(code -> {
            throw new RuleBroken(code);
        }));
        unit.close(lastDay, reason, actor.stamp(clock.instant()));
        repository.save(unit);
    }

    Unit visible(Actor actor, UUID id) {
        return repository
                .findOne(policy.visibleTo(actor).and((unit, query, cb) -> cb.equal(unit.get("id"), id)))
                .orElseThrow(() -> new RecordNotFound(Unit.class, id));
    }

    private Unit unchanged(Actor actor, UUID id, @Nullable Long seen) {
        var unit = visible(actor, id);
        StaleRecord.check(Unit.class, id, seen, unit.getVersion());
        return unit;
    }

    private Unit openUnit(Actor actor, UUID id) {
        var unit = visible(actor, id);
        if (!unit.openOn(LocalDate.now(clock))) {
            throw new RuleBroken("organization.closed", unit.getName());
        }
        return unit;
    }

    private void ensureFree(@Nullable UUID parentId, String name, UUID self) {
        var taken =
                parentId == null ? repository.nameTakenAtTop(name, self) : repository.nameTaken(parentId, name, self);
        if (taken) {
            throw new RuleBroken("organization.name.taken", name);
        }
    }

    private static List<String> aliasesOf(Unit unit) {
        return unit.getAliases().stream().map(UnitAlias::getAlias).toList();
    }

    private String segment() {
        return Long.toString(repository.nextSegment(), 36);
    }
}
