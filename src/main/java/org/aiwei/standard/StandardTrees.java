package org.aiwei.standard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.standard.NodePage.Choice;
import org.aiwei.standard.NodeRow.Branch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading an edition's tree, whole, searched or at one node. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class StandardTrees {

    private final StandardNodeRepository nodes;
    private final EditionDesk desk;

    TreePage show(Actor actor, UUID editionId, String q) {
        var edition = desk.visible(actor, editionId);
        var all = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        var found = all.stream().filter(node -> says(node, wanted)).count();
        return new TreePage(
                desk.facts(actor, edition), branches(new StandardTree(all), null, wanted), q.strip(), found);
    }

    NodePage node(Actor actor, UUID editionId, UUID id) {
        var edition = desk.visible(actor, editionId);
        var all = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var tree = new StandardTree(all);
        var node = find(all, id);
        var row = tree.children(node.getParentId());
        return new NodePage(
                desk.facts(actor, edition),
                node.getLevel(),
                NodeRow.of(node),
                parent(all, node.getParentId()),
                choices(all, node.getLevel().above()),
                tree.children(id).stream().map(NodeRow::of).toList(),
                row.indexOf(node) == 0,
                row.indexOf(node) == row.size() - 1);
    }

    /** The page on which a new node is written. */
    NodePage blank(Actor actor, UUID editionId, @Nullable UUID parentId) {
        var edition = desk.visible(actor, editionId);
        var all = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var level = parentId == null
                ? NodeLevel.ASPECT
                : find(all, parentId).getLevel().below();
        if (level == null) {
            throw new RecordNotFound(StandardNode.class, Objects.requireNonNull(parentId));
        }
        return new NodePage(
                desk.facts(actor, edition),
                level,
                null,
                parent(all, parentId),
                choices(all, level.above()),
                List.of(),
                true,
                true);
    }

    NodeForm form(Actor actor, UUID editionId, UUID id) {
        desk.visible(actor, editionId);
        return nodes.findByIdAndEditionId(id, editionId)
                .map(NodeForm::of)
                .orElseThrow(() -> new RecordNotFound(StandardNode.class, id));
    }

    /** Nodes that say what is wanted, with everything above them; below a hit only hits. */
    private static List<Branch> branches(StandardTree tree, @Nullable UUID parentId, String wanted) {
        return tree.children(parentId).stream()
                .map(node -> new Branch(NodeRow.of(node), branches(tree, node.getId(), wanted)))
                .filter(branch -> !branch.below().isEmpty() || says(branch.node(), wanted))
                .toList();
    }

    private static boolean says(StandardNode node, String wanted) {
        return says(NodeRow.of(node), wanted);
    }

    private static boolean says(NodeRow node, String wanted) {
        return wanted.isEmpty()
                || Stream.of(node.code(), node.title(), node.detail(), node.usualLead(), node.healthUnit())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static List<Choice> choices(List<StandardNode> all, @Nullable NodeLevel level) {
        return level == null
                ? List.of()
                : new StandardTree(all)
                        .inOrder().stream()
                                .filter(node -> node.getLevel() == level)
                                .map(Choice::of)
                                .toList();
    }

    private static @Nullable NodeRow parent(List<StandardNode> all, @Nullable UUID parentId) {
        return parentId == null ? null : NodeRow.of(find(all, parentId));
    }

    private static StandardNode find(List<StandardNode> all, UUID id) {
        return all.stream()
                .filter(node -> node.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(StandardNode.class, id));
    }
}
