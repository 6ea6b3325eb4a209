package org.aiwei.inspection;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.Standards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checklists as visits use them. */
@Service
@Transactional
@RequiredArgsConstructor
class Checklists {

    private final ChecklistRepository repository;
    private final Standards standards;
    private final Clock clock;

    /** Without asking who looks: after the caller's own check. */
    @Transactional(readOnly = true)
    Paper paper(UUID id) {
        return paper(found(id));
    }

    /** The first visit that uses it freezes it. */
    void use(Actor actor, UUID id) {
        var list = found(id);
        list.use(actor, clock.instant());
        repository.save(list); // publishes the events that the checklist registered
    }

    Paper paper(Checklist list) {
        var nodes = list.getGroups().stream()
                .flatMap(group -> group.getQuestions().stream())
                .map(ChecklistQuestion::getNodeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var items = standards.itemsByIds(nodes);
        var groups = list.getGroups().stream().map(group -> group(group, items)).toList();
        return new Paper(list.getId(), list.getName(), list.getNumber(), groups);
    }

    private static Paper.Group group(ChecklistGroup group, Map<UUID, ItemRef> items) {
        var questions = group.getQuestions().stream()
                .map(question -> question(question, items))
                .toList();
        return new Paper.Group(group.getId(), group.getName(), questions);
    }

    private static Paper.Question question(ChecklistQuestion question, Map<UUID, ItemRef> items) {
        var item = question.getNodeId() == null ? null : items.get(question.getNodeId());
        return new Paper.Question(
                question.getId(),
                question.getText(),
                question.getNodeId(),
                item == null ? null : item.code() + " " + item.title(),
                question.getDimension(),
                question.getWeight(),
                Typed.lines(question.getPhrases()));
    }

    private Checklist found(UUID id) {
        return repository.findById(id).orElseThrow(() -> new RecordNotFound(Checklist.class, id));
    }
}
