package org.aiwei.inspection;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing checklists. */
@Service
@Transactional
@RequiredArgsConstructor
public class ChecklistDesk {

    private static final int MOST = 500;

    private final ChecklistRepository repository;
    private final SitePolicy policy;
    private final Places places;
    private final Standards standards;
    private final Clock clock;

    /** @param groups names of the groups to begin with, in order */
    public UUID draft(Actor actor, String name, List<String> groups) {
        var bureau = places.bureau(actor);
        if (repository.lastNumber(bureau.value(), name) > 0) {
            throw new RuleBroken("inspection.checklist.twice", name);
        }
        var list = Checklist.draft(bureau, name, actor, clock.instant());
        groups.forEach(group -> add(list, group));
        return repository.save(list).getId();
    }

    /** Adds a group behind the others, or names one of the name that is there. */
    public UUID group(Actor actor, UUID id, String name) {
        var list = writable(actor, id);
        list.change("+ " + name, actor, now());
        var group = add(list, name);
        repository.save(list); // publishes the events that the checklist registered
        return group;
    }

    /** Adds questions behind the others of a group, one a line. */
    public void ask(Actor actor, UUID id, UUID groupId, List<String> lines, Dimension dimension, int weight) {
        var list = writable(actor, id);
        var group = list.group(groupId);
        list.change(group.getName() + " + " + lines.size(), actor, now());
        for (var line : lines) {
            if (line.length() > MOST) {
                throw new RuleBroken("inspection.question.long", MOST);
            }
            group.ask(id, new QuestionText(line, null, dimension, weight, ""));
        }
        repository.save(list); // publishes the events that the checklist registered
    }

    /** Adds one question behind the others of a group, with what inspectors often write about it. */
    public void ask(Actor actor, UUID id, UUID groupId, String text, Dimension dimension, int weight, String phrases) {
        var list = writable(actor, id);
        list.change("+ " + text, actor, now());
        list.group(groupId).ask(id, new QuestionText(text, null, dimension, weight, phrases));
        repository.save(list); // publishes the events that the checklist registered
    }

    /**
     * Makes a question of each of the standard's places, those asked already left out.
     *
     * @param groupId {@code null}: each goes to the group that has the name of the aspect above it
     */
    void adopt(Actor actor, UUID id, @Nullable UUID groupId, Collection<UUID> nodes) {
        var list = writable(actor, id);
        var known = list.getGroups().stream()
                .flatMap(group -> group.getQuestions().stream())
                .map(ChecklistQuestion::getNodeId)
                .filter(Objects::nonNull)
                .toList();
        var wanted =
                nodes.stream().distinct().filter(node -> !known.contains(node)).toList();
        var items = standards.itemsByIds(wanted);
        list.change("+ " + items.size(), actor, now());
        for (var node : wanted) {
            var item = items.get(node);
            if (item != null) {
                var group = list.group(groupId == null ? add(list, aspect(item)) : groupId);
                var text = item.title().length() > MOST ? item.title().substring(0, MOST) : item.title();
                group.ask(id, new QuestionText(text, node, Dimension.WORK, 1, ""));
            }
        }
        repository.save(list); // publishes the events that the checklist registered
    }

    /** What is asked, by its text. */
    @Transactional(readOnly = true)
    public Map<String, UUID> questions(Actor actor, UUID id) {
        return visible(actor, id).getGroups().stream()
                .flatMap(group -> group.getQuestions().stream())
                .collect(toMap(ChecklistQuestion::getText, ChecklistQuestion::getId, (one, other) -> one));
    }

    void edit(Actor actor, UUID id, @Nullable Long version, String detail, Consumer<Checklist> change) {
        var list = writable(actor, id);
        StaleRecord.check(Checklist.class, id, version, list.getVersion());
        list.change(detail, actor, now());
        change.accept(list);
        repository.save(list); // publishes the events that the checklist registered
    }

    public void ready(Actor actor, UUID id) {
        var list = writable(actor, id);
        list.ready(actor, now());
        var previous = list.getPreviousId();
        if (previous != null) {
            repository
                    .findById(previous)
                    .filter(older -> older.getStatus() != ChecklistStatus.RETIRED)
                    .ifPresent(older -> retire(actor, older));
        }
        repository.save(list); // publishes the events that the checklist registered
    }

    void retire(Actor actor, UUID id) {
        retire(actor, writable(actor, id));
    }

    /** The same questions under the next number, to be changed. */
    UUID next(Actor actor, UUID id) {
        var list = writable(actor, id);
        var number = repository.lastNumber(list.getOwnerPath(), list.getName()) + 1;
        return repository.save(list.next(number, actor, now())).getId();
    }

    Checklist visible(Actor actor, UUID id) {
        Specification<Checklist> wanted = (list, query, cb) -> cb.equal(list.get("id"), id);
        return repository
                .findOne(policy.checklistsFor(actor).and(wanted))
                .orElseThrow(() -> new RecordNotFound(Checklist.class, id));
    }

    private Checklist writable(Actor actor, UUID id) {
        var list = visible(actor, id);
        places.ensureKeeps(actor, list.getOwnerPath());
        return list;
    }

    private void retire(Actor actor, Checklist list) {
        list.retire(actor, now());
        repository.save(list); // publishes the events that the checklist registered
    }

    private String aspect(org.aiwei.standard.ItemRef item) {
        var at = item;
        while (at.parentId() != null) {
            at = Objects.requireNonNull(
                    standards.itemsByIds(List.of(at.parentId())).get(at.parentId()));
        }
        return at.title();
    }

    private static UUID add(Checklist list, String name) {
        return list.groupNamed(name).getId();
    }

    private Instant now() {
        return clock.instant();
    }
}
