package org.aiwei.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record GroupForm(
        @NotNull UUID rootId,
        @NotBlank @Size(max = 60) @Nullable String name,
        @Size(max = 1000) @Nullable String aliases,
        @Nullable Set<UnitKind> kinds,
        @Nullable Set<UUID> members,
        @Nullable Long version) {

    @SuppressWarnings("NullAway") // not chosen yet
    static GroupForm empty(@Nullable UUID rootId) {
        return new GroupForm(rootId, "", "", Set.of(), Set.of(), null);
    }

    @SuppressWarnings("NullAway") // not chosen yet
    static GroupForm of(GroupRule group) {
        return new GroupForm(
                group.getRootId(),
                group.getName(),
                String.join("、", group.getAliases()),
                Set.copyOf(group.getKinds()),
                Set.copyOf(group.getMembers()),
                group.getVersion());
    }

    @SuppressWarnings("NullAway") // validated
    NewGroup wanted() {
        return new NewGroup(
                name.strip(),
                Set.copyOf(UnitForm.split(aliases)),
                kinds == null ? Set.of() : kinds,
                members == null ? Set.of() : members);
    }
}
