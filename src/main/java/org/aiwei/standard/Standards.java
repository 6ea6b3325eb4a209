package org.aiwei.standard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of the standards. Reads without an actor are for those that have checked sight themselves. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Standards {

    private final StandardEditionRepository editions;
    private final StandardNodeRepository nodes;
    private final StandardDataItemRepository dataItems;
    private final StandardPolicy policy;
    private final Clock clock;

    /** All editions of all bureaus, newest first within a standard; to offer a choice to a person use {@link #editions(Actor)}. */
    public List<EditionRef> editions() {
        return editions.findAllByOrderByCodeAscCreatedAtDescIdAsc().stream()
                .map(StandardEdition::ref)
                .toList();
    }

    /** The editions this person may choose from: those of the own bureau and those that came with the program. */
    public List<EditionRef> editions(Actor actor) {
        var order = Sort.by(Sort.Order.asc("code"), Sort.Order.desc("createdAt"), Sort.Order.asc("id"));
        return editions.findAll(policy.visibleTo(actor), order).stream()
                .map(StandardEdition::ref)
                .toList();
    }

    /** @throws RecordNotFound when there is no such edition */
    public EditionRef edition(UUID id) {
        return editions.findById(id)
                .map(StandardEdition::ref)
                .orElseThrow(() -> new RecordNotFound(StandardEdition.class, id));
    }

    /** Aspects, items and requirements in reading order, edition by edition in the order asked for. */
    public List<ItemRef> items(Collection<UUID> editionIds) {
        var byEdition = nodes.findByEditionIdInOrderBySortAscCodeAsc(editionIds).stream()
                .collect(groupingBy(StandardNode::getEditionId));
        return editionIds.stream()
                .distinct()
                .flatMap(id -> new StandardTree(byEdition.getOrDefault(id, List.of())).inOrder().stream())
                .map(StandardNode::ref)
                .toList();
    }

    /** Those of the ids that exist. */
    public Map<UUID, ItemRef> itemsByIds(Collection<UUID> ids) {
        return nodes.findAllById(ids).stream().map(StandardNode::ref).collect(toMap(ItemRef::id, ref -> ref));
    }

    /** Data items, edition by edition in the order of their numbers. */
    public List<DataItemRef> dataItems(Collection<UUID> editionIds) {
        return dataItems.findByEditionIdInOrderByEditionIdAscNumberAsc(editionIds).stream()
                .map(DataItemRef::of)
                .toList();
    }

    /**
     * Closes editions for changes because something was published that stands on them. Doing it again changes nothing.
     * Whether the actor may publish is the caller's question.
     */
    @Transactional
    public void freeze(Actor actor, Collection<UUID> editionIds) {
        for (var edition : editions.findForFreezing(editionIds)) {
            edition.freeze(actor, clock.instant());
            editions.save(edition);
        }
    }
}
