package org.aiwei.standard;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.standard.NodePage.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers an edition asks for. */
@Service
@Transactional
@RequiredArgsConstructor
public class StandardDataItems {

    private final StandardDataItemRepository items;
    private final StandardNodeRepository nodes;
    private final EditionDesk desk;

    @Transactional(readOnly = true)
    DataPage list(Actor actor, UUID editionId) {
        var edition = desk.visible(actor, editionId);
        var aspects = aspects(editionId).stream()
                .collect(toMap(StandardNode::getId, node -> node.getCode() + " " + node.getTitle()));
        var rows = items.findByEditionIdOrderByNumber(editionId).stream()
                .map(item -> DataPage.Row.of(
                        item, item.getAspectId() == null ? "" : aspects.getOrDefault(item.getAspectId(), "")))
                .toList();
        return new DataPage(desk.facts(actor, edition), rows);
    }

    /** The aspects an item may belong to. */
    @Transactional(readOnly = true)
    List<Choice> choices(Actor actor, UUID editionId) {
        desk.visible(actor, editionId);
        return aspects(editionId).stream().map(Choice::of).toList();
    }

    @Transactional(readOnly = true)
    DataItemForm blank(Actor actor, UUID editionId) {
        desk.visible(actor, editionId);
        return DataItemForm.next(items.lastNumber(editionId) + 1);
    }

    @Transactional(readOnly = true)
    DataItemForm form(Actor actor, UUID editionId, UUID id) {
        desk.visible(actor, editionId);
        return DataItemForm.of(one(editionId, id));
    }

    public UUID add(Actor actor, UUID editionId, DataItemForm form) {
        var edition = desk.forChange(actor, editionId);
        ensureAspect(editionId, form.aspectId());
        ensureFree(editionId, form.number(), null);
        var item = items.save(StandardDataItem.of(UUID.randomUUID(), editionId, form.aspectId(), form.text()));
        desk.done(edition, StandardAction.DATA_ADD, actor, form.number() + " " + form.name());
        return item.getId();
    }

    void change(Actor actor, UUID editionId, UUID id, DataItemForm form) {
        var edition = desk.forChange(actor, editionId);
        var item = one(editionId, id);
        StaleRecord.check(StandardDataItem.class, id, form.version(), item.getVersion());
        ensureAspect(editionId, form.aspectId());
        ensureFree(editionId, form.number(), id);
        item.put(form.aspectId(), form.text());
        items.save(item);
        desk.done(edition, StandardAction.DATA_CHANGE, actor, form.number() + " " + form.name());
    }

    void remove(Actor actor, UUID editionId, UUID id, @Nullable Long version) {
        var edition = desk.forChange(actor, editionId);
        var item = one(editionId, id);
        StaleRecord.check(StandardDataItem.class, id, version, item.getVersion());
        try {
            items.delete(item);
            items.flush();
        } catch (DataIntegrityViolationException referred) {
            throw new RuleBroken("standard.data_in_use", item.getName());
        }
        desk.done(edition, StandardAction.DATA_REMOVE, actor, item.getNumber() + " " + item.getName());
    }

    private List<StandardNode> aspects(UUID editionId) {
        return nodes.findByEditionIdAndLevelOrderBySortAscCodeAsc(editionId, NodeLevel.ASPECT);
    }

    private StandardDataItem one(UUID editionId, UUID id) {
        return items.findByIdAndEditionId(id, editionId)
                .orElseThrow(() -> new RecordNotFound(StandardDataItem.class, id));
    }

    private void ensureAspect(UUID editionId, @Nullable UUID aspectId) {
        if (aspectId != null
                && aspects(editionId).stream().noneMatch(node -> node.getId().equals(aspectId))) {
            throw new RuleBroken("standard.no_such_aspect");
        }
    }

    private void ensureFree(UUID editionId, int number, @Nullable UUID self) {
        items.findByEditionIdAndNumber(editionId, number)
                .filter(other -> !other.getId().equals(self))
                .ifPresent(other -> {
                    throw new RuleBroken("standard.number_taken", number);
                });
    }
}
