package org.aiwei.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.NewGroup;
import org.aiwei.organization.NewUnit;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitGroups;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.organization.Units;
import org.aiwei.tabular.Names;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The units of the example county by the short code they have in its tables. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoPlaces {

    private final DemoSheet sheet;
    private final Units units;
    private final UnitGroups groups;
    private final Organizations organizations;
    private final Map<String, UUID> byCode = new HashMap<>();

    void build(LocalDate since) {
        for (var row : sheet.read("units.csv")) {
            byCode.put(at(row, "代码"), open(row, since));
        }
        var kinds = Set.of(UnitKind.SECOND_LEVEL, UnitKind.HOSPITAL);
        groups.define(Actor.clock(), id("bureau"), new NewGroup("局属单位", Set.of("市直属单位", "县直单位"), kinds, Set.of()));
    }

    UUID id(String code) {
        var id = byCode.get(code);
        if (id == null) {
            throw new IllegalStateException("the example county has no unit " + code);
        }
        return id;
    }

    UnitRef unit(String code) {
        return organizations.unit(id(code));
    }

    private UUID open(Map<String, String> row, LocalDate since) {
        var parent = at(row, "上级");
        var kind = UnitKind.valueOf(at(row, "类别"));
        var shortName = at(row, "简称").isEmpty() ? null : at(row, "简称");
        var aliases = at(row, "别名").isEmpty() ? List.<String>of() : Names.split(at(row, "别名"));
        if (parent.isEmpty()) {
            return units.found(Actor.clock(), new NewUnit(null, kind, at(row, "名称"), shortName, since, aliases));
        }
        return units.open(Actor.clock(), new NewUnit(id(parent), kind, at(row, "名称"), shortName, since, aliases));
    }

    static String at(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
