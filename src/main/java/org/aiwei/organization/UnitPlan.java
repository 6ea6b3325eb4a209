package org.aiwei.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aiwei.platform.ImportPreview;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/** What a table of units would change in the tree, worked out without changing it. */
final class UnitPlan {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SHORT = 20;

    private final List<UnitRow> tree;
    private final Header header;
    private final LocalDate today;
    private final List<UnitLine> lines = new ArrayList<>();
    private final Map<String, UnitLine> byName = new HashMap<>();

    /** @param tree open units that the actor administers, the topmost first */
    UnitPlan(Header header, List<UnitRow> tree, LocalDate today) {
        this.header = header;
        this.tree = tree;
        this.today = today;
        header.lines().stream().filter(line -> !line.heading()).map(this::read).forEach(this::add);
        lines.replaceAll(line -> line.valid() ? placed(line) : line);
        ruleOutOrphans();
    }

    List<UnitLine> lines() {
        return lines;
    }

    Header header() {
        return header;
    }

    /** The present unit to which a line's parent refers; empty when the parent is a new unit of the same table. */
    Optional<UnitRow> presentParent(UnitLine line) {
        if (line.parent().isEmpty()) {
            return Optional.ofNullable(line.present())
                    .flatMap(unit -> find(unit.parentId()))
                    .or(() -> tree.stream().findFirst());
        }
        return byName.containsKey(line.parent()) && byName.get(line.parent()).present() == null
                ? Optional.empty()
                : named(line.parent()).stream().findFirst();
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
            var old = find(unit.parentId()).map(UnitRow::name).orElse("");
            fields.add(new ImportPreview.Field("organization.parent", old, line.parent()));
        }
        return fields;
    }

    private UnitLine read(Header.Line row) {
        var name = row.text("name").replace("\n", "");
        var kindWord = row.text("kind");
        var aliases = UnitForm.split(row.text("aliases"));
        var line = new UnitLine(
                row,
                name,
                UnitSheet.kind(kindWord).orElse(null),
                row.text("parent").replace("\n", ""),
                row.text("short"),
                aliases,
                Text.date(row.text("from")).orElse(null),
                null,
                null);
        if (name.isEmpty()) {
            return line.wrong("name.missing", "name");
        }
        if (Text.isError(name) || name.length() > LONGEST_NAME) {
            return line.wrong("name.wrong", "name", String.valueOf(LONGEST_NAME));
        }
        if (line.kind() == null) {
            return line.wrong("kind", "kind", kindWord);
        }
        if (line.shortName().length() > LONGEST_SHORT) {
            return line.wrong("short", "short", String.valueOf(LONGEST_SHORT));
        }
        if (aliases.stream().anyMatch(alias -> alias.length() > LONGEST_NAME)) {
            return line.wrong("aliases", "aliases", String.valueOf(LONGEST_NAME));
        }
        if (!row.text("from").isEmpty() && line.from() == null) {
            return line.wrong("date", "from", row.text("from"));
        }
        return line;
    }

    private void add(UnitLine line) {
        var known =
                tree.stream().filter(unit -> unit.name().equals(line.name())).toList();
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
        var known = named(line.parent());
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
            var known = named(line.parent());
            return byName.containsKey(line.parent()) || known.isEmpty()
                    ? line.parent()
                    : known.get(0).name();
        }
        return tree.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .flatMap(unit -> find(unit.parentId()))
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
        return named(line.parent()).isEmpty()
                && lines.stream()
                        .noneMatch(other -> other.valid() && other.name().equals(line.parent()));
    }

    private List<UnitRow> named(String name) {
        var exact = tree.stream().filter(unit -> unit.name().equals(name)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return tree.stream()
                .filter(unit -> name.equals(unit.shortName()) || unit.aliases().contains(name))
                .toList();
    }

    private Optional<UnitRow> find(@Nullable UUID id) {
        return tree.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }
}
