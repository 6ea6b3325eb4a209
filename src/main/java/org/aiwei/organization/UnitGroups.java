package org.aiwei.organization;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Named groups of units: what 委机关各科室 means in this bureau. */
@Service
@Transactional
@RequiredArgsConstructor
public class UnitGroups {

    private static final UUID NONE = new UUID(0, 0);

    private final GroupRepository repository;
    private final Organizations organizations;
    private final Units units;
    private final UnitPages pages;
    private final Clock clock;

    @Transactional(readOnly = true)
    List<GroupRow> list(Actor actor) {
        var names = organizations.all().stream().collect(toMap(UnitRef::id, UnitRef::name));
        var bureaus = pages.bureaus(actor).stream().collect(toMap(UnitRow::id, UnitRow::name));
        var means = organizations.groups().stream().collect(toMap(UnitGroup::id, UnitGroup::members));
        return repository.ofBureaus(bureaus.keySet()).stream()
                .map(rule -> new GroupRow(
                        rule.getId(),
                        rule.getVersion(),
                        bureaus.getOrDefault(rule.getRootId(), ""),
                        rule.getName(),
                        List.copyOf(rule.getAliases()),
                        means.getOrDefault(rule.getId(), List.of()).stream()
                                .map(id -> names.getOrDefault(id, ""))
                                .toList()))
                .toList();
    }

    @Transactional(readOnly = true)
    GroupForm form(Actor actor, UUID id) {
        return GroupForm.of(visible(actor, id));
    }

    @SuppressWarnings("NullAway") // validated
    UUID define(Actor actor, GroupForm form) {
        return define(actor, form.rootId(), form.wanted());
    }

    /** Defines a group of a bureau; members must be units that the actor administers. */
    public UUID define(Actor actor, UUID rootId, NewGroup wanted) {
        var root = units.visible(actor, rootId);
        ensurePossible(actor, rootId, wanted, NONE);
        return save(actor, GroupRule.define(rootId, wanted), "DEFINE", root).getId();
    }

    public void redefine(Actor actor, UUID id, NewGroup wanted, @Nullable Long seen) {
        var group = visible(actor, id);
        StaleRecord.check(GroupRule.class, id, seen, group.getVersion());
        ensurePossible(actor, group.getRootId(), wanted, id);
        group.redefine(wanted);
        save(actor, group, "REDEFINE", units.visible(actor, group.getRootId()));
    }

    public void remove(Actor actor, UUID id, @Nullable Long seen) {
        var group = visible(actor, id);
        StaleRecord.check(GroupRule.class, id, seen, group.getVersion());
        group.tell("REMOVE", units.visible(actor, group.getRootId()), actor.stamp(clock.instant()));
        repository.delete(group);
    }

    GroupRule visible(Actor actor, UUID id) {
        var group = repository.findById(id).orElseThrow(() -> new RecordNotFound(GroupRule.class, id));
        units.visible(actor, group.getRootId());
        return group;
    }

    private void ensurePossible(Actor actor, UUID rootId, NewGroup wanted, UUID self) {
        if (repository.existsByRootIdAndNameAndIdNot(rootId, wanted.name(), self)) {
            throw new RuleBroken("organization.group.taken", wanted.name());
        }
        wanted.members().forEach(member -> units.visible(actor, member));
    }

    private GroupRule save(Actor actor, GroupRule group, String action, Unit root) {
        group.tell(action, root, actor.stamp(clock.instant()));
        return repository.save(group);
    }
}
