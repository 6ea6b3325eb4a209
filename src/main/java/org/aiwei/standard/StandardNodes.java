package org.aiwei.standard;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of an edition: adding, changing, moving and removing aspects, items and requirements. */
@Service
@Transactional
@RequiredArgsConstructor
public class StandardNodes {

    private final StandardNodeRepository nodes;
    private final StandardDataItemRepository data;
    private final EditionDesk desk;

    /** A new node below the one the form names, or an aspect if it names none; last among its neighbours. */
    public UUID add(Actor actor, UUID editionId, NodeForm form) {
        var edition = desk.forChange(actor, editionId);
        var all = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var level = levelBelow(all, form.parentId());
        ensureFree(all, form.code(), null);
        var sort = lastSort(all, form.parentId()) + 1;
        var node = nodes.save(StandardNode.of(UUID.randomUUID(), editionId, form.parentId(), level, sort, form.text()));
        desk.done(edition, StandardAction.NODE_ADD, actor, form.code() + " " + form.title());
        return node.getId();
    }

    void change(Actor actor, UUID editionId, UUID id, NodeForm form) {
        var edition = desk.forChange(actor, editionId);
        var all = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var node = one(all, id);
        StaleRecord.check(StandardNode.class, id, form.version(), node.getVersion());
        ensureFree(all, form.code(), id);
        var before = node.getCode() + " " + node.getTitle();
        if (node.getParentId() != null && !node.getParentId().equals(form.parentId())) {
            hang(all, node, form.parentId());
        }
        node.put(form.text());
        nodes.save(node);
        desk.done(edition, StandardAction.NODE_CHANGE, actor, before + " → " + form.code() + " " + form.title());
    }

    /** Moves a node one place among its neighbours. At the end of the row nothing happens. */
    void move(Actor actor, UUID editionId, UUID id, @Nullable Long version, boolean up) {
        var edition = desk.forChange(actor, editionId);
        var all = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var node = one(all, id);
        StaleRecord.check(StandardNode.class, id, version, node.getVersion());
        var row = new StandardTree(all).children(node.getParentId());
        int from = row.indexOf(node);
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= row.size()) {
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            row.get(i).place(node.getParentId(), i == from ? to : i == to ? from : i);
        }
        nodes.saveAll(row);
        desk.done(edition, StandardAction.NODE_MOVE, actor, node.getCode() + " " + node.getTitle());
    }

    void remove(Actor actor, UUID editionId, UUID id, @Nullable Long version) {
        var edition = desk.forChange(actor, editionId);
        var all = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var node = one(all, id);
        StaleRecord.check(StandardNode.class, id, version, node.getVersion());
        if (!new StandardTree(all).children(id).isEmpty() || data.existsByAspectId(id)) {
            throw new RuleBroken("standard.node_not_empty", node.getCode());
        }
        try {
            nodes.delete(node);
            nodes.flush();
        } catch (DataIntegrityViolationException referred) {
            throw new RuleBroken("standard.node_in_use", node.getCode());
        }
        desk.done(edition, StandardAction.NODE_REMOVE, actor, node.getCode() + " " + node.getTitle());
    }

    /** Below another node of the level it hangs below now. */
    private static void hang(List<StandardNode> all, StandardNode node, @Nullable UUID parentId) {
        if (parentId == null || one(all, parentId).getLevel() != node.getLevel().above()) {
            throw new RuleBroken("standard.parent_level");
        }
        node.place(parentId, lastSort(all, parentId) + 1);
    }

    private static NodeLevel levelBelow(List<StandardNode> all, @Nullable UUID parentId) {
        var level = parentId == null
                ? NodeLevel.ASPECT
                : one(all, parentId).getLevel().below();
        if (level == null) {
            throw new RuleBroken("standard.parent_level");
        }
        return level;
    }

    private static int lastSort(List<StandardNode> all, @Nullable UUID parentId) {
        return new StandardTree(all)
                .children(parentId).stream()
                        .mapToInt(StandardNode::getSort)
                        .max()
                        .orElse(0);
    }

    private static StandardNode one(List<StandardNode> all, UUID id) {
        return all.stream()
                .filter(node -> node.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(StandardNode.class, id));
    }

    private static void ensureFree(List<StandardNode> all, String code, @Nullable UUID self) {
        if (all.stream()
                .anyMatch(node -> node.getCode().equals(code) && !node.getId().equals(self))) {
            throw new RuleBroken("standard.code_taken", code);
        }
    }
}
