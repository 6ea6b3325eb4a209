package org.aiwei.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aiwei.platform.ImportPreview;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Refused;

/** What a table of units would change in the tree, worked out without changing it. */
final class UnitPlan {

    private final KnownUnits tree;
    private final Header header;
    private final LocalDate today;
    private final List<UnitLine> lines = new ArrayList<>();
    private final Map<String, UnitLine> byName = new HashMap<>();

    /** @param tree open units that the actor administers, the topmost first */
    UnitPlan(Header header, List<UnitRow> tree, LocalDate today) {
        this.header = header;
        this.tree = new KnownUnits(tree);
        this.today = today;
        header.lines().stream()
                .filter(line -> !line.heading())
                .map(UnitLine::read)
                .forEach(this::add);
        lines.replaceAll(line -> line.valid() ? placed(line) : line);
        ruleOutOrphans();
    }

    List<UnitLine> lines() {
        return lines;
    }

    List<Refused> refused() {
        return lines.stream().flatMap(UnitLine::refused).toList();
    }

    Header header() {
        return header;
    }

    /** The present unit to which a line's parent refers; empty when the parent is a new unit of the same table. */
    Optional<UnitRow> presentParent(UnitLine line) {
        if (line.parent().isEmpty()) {
            return Optional.ofNullable(line.present())
                    .flatMap(unit -> tree.find(unit.parentId()))
                    .or(tree::top);
        }
        return byName.containsKey(line.parent()) && byName.get(line.parent()).present() == null
                ? Optional.empty()
                : tree.named(line.parent()).stream().findFirst();
    }

    boolean moves(UnitLine line) {
        var unit = line.present();
        return unit != null
                && !line.parent().isEmpty()
                && presentParent(line)
                        .map(parent -> !parent.id().equals(unit.parentId()))
                        .orElse(true);
    }

    List<ImportPreview.Field> changes(UnitLine line) {
        var unit = line.present();
        if (unit == null) {
            return List.of();
        }
        var fields = new ArrayList<ImportPreview.Field>();
        if (line.kind() != unit.kind()) {
            fields.add(new ImportPreview.Field(
                    "organization.kind", unit.kind().name(), line.source().text("kind")));
        }
        if (!line.shortName().isEmpty() && !line.shortName().equals(unit.shortName())) {
            var old = unit.shortName() == null ? "" : unit.shortName();
            fields.add(new ImportPreview.Field("organization.short", old, line.shortName()));
        }
        if (!line.aliases().isEmpty() && !Set.copyOf(line.aliases()).equals(Set.copyOf(unit.aliases()))) {
            fields.add(new ImportPreview.Field(
                    "organization.aliases", String.join("、", unit.aliases()), String.join("、", line.aliases())));
        }
        if (moves(line)) {
            var old = tree.find(unit.parentId()).map(UnitRow::name).orElse("");
            fields.add(new ImportPreview.Field("organization.parent", old, line.parent()));
        }
        return fields;
    }

    private void add(UnitLine line) {
        var known = tree.called(line.name());
        if (line.valid() && byName.containsKey(line.name())) {
            lines.add(line.wrong("twice", "name", line.name()));
        } else if (known.size() > 1) {
            lines.add(line.wrong("ambiguous", "name", line.name()));
        } else {
            var read = line.meaning(known.isEmpty() ? null : known.get(0));
            lines.add(read);
            if (read.valid()) {
                byName.put(read.name(), read);
            }
        }
    }

    private UnitLine placed(UnitLine line) {
        if (line.present() != null && line.present().top() && line.kind() != UnitKind.BUREAU) {
            return line.wrong("top", "kind");
        }
        if (line.from() != null && line.present() == null && line.from().isAfter(today)) {
            return line.wrong("future", "from");
        }
        if (line.parent().isEmpty()) {
            return line;
        }
        var inFile = byName.get(line.parent());
        var known = tree.named(line.parent());
        if (inFile == null && known.size() != 1) {
            return line.wrong(known.isEmpty() ? "parent" : "parent.ambiguous", "parent", line.parent());
        }
        return circular(line) ? line.wrong("circle", "parent", line.parent()) : line;
    }

    /** Follows the parents upwards, through the table where it says something and through the tree elsewhere. */
    private boolean circular(UnitLine line) {
        var seen = new HashSet<String>();
        var at = line.name();
        while (seen.add(at)) {
            var parent = parentName(at);
            if (parent.isEmpty()) {
                return false;
            }
            at = parent;
        }
        return at.equals(line.name());
    }

    private String parentName(String name) {
        var line = byName.get(name);
        if (line != null && !line.parent().isEmpty()) {
            var known = tree.named(line.parent());
            return byName.containsKey(line.parent()) || known.isEmpty()
                    ? line.parent()
                    : known.get(0).name();
        }
        return tree.called(name).stream()
                .findFirst()
                .flatMap(unit -> tree.find(unit.parentId()))
                .map(UnitRow::name)
                .orElse("");
    }

    /** A unit below one that is not taken in cannot be taken in either. */
    private void ruleOutOrphans() {
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                if (line.valid() && !line.parent().isEmpty() && orphaned(line)) {
                    lines.set(i, line.wrong("parent.wrong", "parent", line.parent()));
                    more = true;
                }
            }
        }
    }

    private boolean orphaned(UnitLine line) {
        return tree.named(line.parent()).isEmpty()
                && lines.stream()
                        .noneMatch(other -> other.valid() && other.name().equals(line.parent()));
    }
}
