package org.aiwei.standard;

import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editions of standards: listing, beginning, copying and changing what stands on the cover. */
@Service
@Transactional
@RequiredArgsConstructor
public class Editions {

    private final StandardEditionRepository editions;
    private final StandardNodeRepository nodes;
    private final StandardDataItemRepository data;
    private final StandardPolicy policy;
    private final EditionDesk desk;
    private final Clock clock;

    @Transactional(readOnly = true)
    Page<EditionRow> list(Actor actor, @Nullable Integer page) {
        var found = editions.findAll(policy.visibleTo(actor), Paging.page(page, "code", "-createdAt", "id"));
        var ids = found.map(StandardEdition::getId).getContent();
        var levels = nodes.countByLevel(ids);
        var items = data.count(ids);
        return found.map(edition -> EditionRow.of(edition, EditionCounts.of(edition.getId(), levels, items)));
    }

    @Transactional(readOnly = true)
    EditionFacts show(Actor actor, UUID id) {
        return desk.facts(actor, desk.visible(actor, id));
    }

    /** Before anything else is said about what somebody sends in. */
    @Transactional(readOnly = true)
    void ensureMayEdit(Actor actor, UUID id) {
        policy.ensureMayEdit(actor, desk.visible(actor, id));
    }

    @Transactional(readOnly = true)
    void ensureMayCopy(Actor actor, UUID id) {
        desk.visible(actor, id);
        policy.bureauOf(actor);
    }

    @Transactional(readOnly = true)
    EditionForm form(Actor actor, UUID id) {
        return EditionForm.of(desk.visible(actor, id));
    }

    /** Begins an empty edition for the actor's bureau. */
    public UUID create(Actor actor, EditionHead head) {
        var owner = policy.bureauOf(actor);
        ensureFree(owner.value(), head, null);
        return editions.save(StandardEdition.draft(head, owner, actor, clock.instant()))
                .getId();
    }

    void change(Actor actor, UUID id, EditionForm form) {
        var edition = desk.forChange(actor, id);
        StaleRecord.check(StandardEdition.class, id, form.version(), edition.getVersion());
        ensureFree(edition.getOwnerPath(), form.head(), id);
        edition.change(form.head(), actor, clock.instant());
        editions.save(edition);
    }

    /** A new edition for the actor's bureau with the whole tree and all data items of an existing one. */
    public UUID copy(Actor actor, UUID id, String label) {
        var source = desk.visible(actor, id);
        var owner = policy.bureauOf(actor);
        var head =
                new EditionHead(source.getCode(), source.getName(), label, source.getSourceNote(), source.isSample());
        ensureFree(owner.value(), head, null);
        var copy = editions.saveAndFlush(source.next(head, owner, actor, clock.instant()));
        copyTree(source.getId(), copy.getId());
        return copy.getId();
    }

    private void copyTree(UUID from, UUID to) {
        var newIds = new HashMap<UUID, UUID>();
        for (var node : new StandardTree(nodes.findByEditionIdOrderBySortAscCodeAsc(from)).inOrder()) {
            newIds.put(node.getId(), UUID.randomUUID());
            nodes.save(StandardNode.of(
                    newIds.get(node.getId()),
                    to,
                    newIds.get(node.getParentId()),
                    node.getLevel(),
                    node.getSort(),
                    node.text()));
        }
        for (var item : data.findByEditionIdOrderByNumber(from)) {
            data.save(StandardDataItem.of(UUID.randomUUID(), to, newIds.get(item.getAspectId()), item.text()));
        }
    }

    private void ensureFree(@Nullable String owner, EditionHead head, @Nullable UUID self) {
        editions.findByOwnerPathAndCodeAndLabel(owner, head.code(), head.label())
                .filter(other -> !other.getId().equals(self))
                .ifPresent(other -> {
                    throw new RuleBroken("standard.label_taken", other.title());
                });
    }
}
