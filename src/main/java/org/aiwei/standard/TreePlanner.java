package org.aiwei.standard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aiwei.standard.ImportPlan.Change;
import org.aiwei.standard.ImportPlan.Kind;
import org.aiwei.standard.ImportPlan.NodeStep;
import org.aiwei.standard.ImportPlan.Problem;
import org.aiwei.tabular.Header;
import org.jspecify.annotations.Nullable;

/**
 * Compares the lines of a tree sheet with an edition. A line hangs below the line of the upper level before it; if that
 * one is missing or wrong, where it hangs now, or below the node whose code its own code begins with.
 */
final class TreePlanner {

    private final Map<String, StandardNode> existing;
    private final Map<UUID, String> codes = new HashMap<>();
    private final Map<String, NodeLevel> known = new HashMap<>();
    private final Map<NodeLevel, String> last = new EnumMap<>(NodeLevel.class);
    private final Set<String> seen = new HashSet<>();
    private final List<NodeStep> steps = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    TreePlanner(List<StandardNode> nodes) {
        existing = nodes.stream().collect(toMap(StandardNode::getCode, identity()));
        nodes.forEach(node -> codes.put(node.getId(), node.getCode()));
        nodes.forEach(node -> known.put(node.getCode(), node.getLevel()));
    }

    void read(Header sheet) {
        sheet.lines().stream().filter(line -> !line.heading()).forEach(this::read);
    }

    List<NodeStep> steps() {
        return steps;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Level of each code, in the edition or in the file. */
    Map<String, NodeLevel> known() {
        return known;
    }

    private void read(Header.Line line) {
        var reader = new LineReader(line);
        var level = StandardSheets.level(line.text("level").strip());
        var text = new NodeText(
                reader.code("code", 20),
                reader.needed("title", 300),
                reader.text("detail", 4000),
                reader.text("usualLead", 200),
                reader.text("healthUnit", 200),
                reader.text("inspectionGroup", 60));
        if (level == null) {
            reader.fail("level", "level", line.text("level"));
        } else {
            check(reader, level, text.code());
        }
        var problem = reader.problem();
        if (problem != null) {
            problems.add(problem);
            forget(level);
        } else if (level != null) {
            take(level, text);
        }
    }

    private void check(LineReader reader, NodeLevel level, String code) {
        var node = existing.get(code);
        if (!code.isEmpty() && !seen.add(code)) {
            reader.fail("repeated", "code", code);
        } else if (node != null && node.getLevel() != level) {
            reader.fail("level_differs", "level", code, StandardSheets.word(node.getLevel()));
        } else if (level.above() != null && parent(level, code) == null) {
            reader.fail("no_parent", "level", StandardSheets.word(Objects.requireNonNull(level.above())));
        }
    }

    private void take(NodeLevel level, NodeText text) {
        var parent = level.above() == null ? null : parent(level, text.code());
        var node = existing.get(text.code());
        var changes = node == null ? List.<Change>of() : changes(node, text, parent);
        var kind = node == null ? Kind.NEW : changes.isEmpty() ? Kind.SAME : Kind.CHANGED;
        steps.add(new NodeStep(kind, level, text, parent, node, changes));
        known.put(text.code(), level);
        forget(level);
        last.put(level, text.code());
    }

    /** What comes next no longer hangs below what stood before. */
    private void forget(@Nullable NodeLevel from) {
        for (var level = from; level != null; level = level.below()) {
            last.remove(level);
        }
    }

    private @Nullable String parent(NodeLevel level, String code) {
        var above = Objects.requireNonNull(level.above());
        if (last.containsKey(above)) {
            return last.get(above);
        }
        var node = existing.get(code);
        if (node != null && node.getParentId() != null) {
            return codes.get(node.getParentId());
        }
        var dot = code.lastIndexOf('.');
        var prefix = dot < 0 ? "" : code.substring(0, dot);
        return known.get(prefix) == above ? prefix : null;
    }

    private List<Change> changes(StandardNode node, NodeText text, @Nullable String parent) {
        var changes = new ArrayList<Change>();
        var old = node.text();
        var oldParent = node.getParentId() == null ? "" : codes.getOrDefault(node.getParentId(), "");
        compare(changes, "parent", oldParent, parent == null ? "" : parent);
        compare(changes, "title", old.title(), text.title());
        compare(changes, "detail", old.detail(), text.detail());
        compare(changes, "usualLead", old.usualLead(), text.usualLead());
        compare(changes, "healthUnit", old.healthUnit(), text.healthUnit());
        compare(changes, "inspectionGroup", old.inspectionGroup(), text.inspectionGroup());
        return changes;
    }

    static void compare(List<Change> changes, String field, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Change(field, from, to));
        }
    }
}
