package org.aiwei.organization;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor.Stamp;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.hibernate.annotations.BatchSize;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a group's name means: all units of some kinds in the bureau, and units named one by one. */
@Entity
@Table(name = "unit_group")
@Getter
@NoArgsConstructor(access = PROTECTED)
class GroupRule extends AbstractAggregateRoot<GroupRule> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID rootId;
    private String name;

    @ElementCollection
    @CollectionTable(name = "unit_group_kind", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<UnitKind> kinds = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "unit_group_alias", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "alias")
    @BatchSize(size = 100)
    private Set<String> aliases = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "unit_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "unit_id")
    @BatchSize(size = 100)
    private Set<UUID> members = new TreeSet<>();

    static GroupRule define(UUID rootId, NewGroup wanted) {
        var group = new GroupRule();
        group.id = UUID.randomUUID();
        group.rootId = rootId;
        group.take(wanted);
        return group;
    }

    void redefine(NewGroup wanted) {
        take(wanted);
    }

    void tell(String action, Unit root, Stamp by) {
        registerEvent(new UnitGroupChanged(
                id, name, action, root.getPath(), kinds.toString(), by.actorId(), by.actorName(), by.at()));
    }

    /** Departments of a hospital are none of the bureau's. */
    boolean means(UnitRef unit, UnitPath root) {
        var ours = unit.kind() == UnitKind.DEPARTMENT ? rootId.equals(unit.parentId()) : root.covers(unit.path());
        return members.contains(unit.id()) || (ours && kinds.contains(unit.kind()));
    }

    private void take(NewGroup wanted) {
        if (wanted.kinds().isEmpty() && wanted.members().isEmpty()) {
            throw new RuleBroken("organization.group.empty");
        }
        name = wanted.name();
        replace(kinds, wanted.kinds());
        replace(aliases, wanted.aliases());
        replace(members, wanted.members());
    }

    private static <T> void replace(Set<T> present, Set<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }
}
