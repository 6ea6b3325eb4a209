package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.Paging;
import org.aiwei.standard.EditionRef;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.NodeLevel;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of checklists show. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ChecklistPages {

    private final ChecklistRepository repository;
    private final ChecklistDesk desk;
    private final Checklists checklists;
    private final SitePolicy policy;
    private final Places places;
    private final Standards standards;

    record Row(UUID id, String name, int number, ChecklistStatus status, boolean used) {}

    record ListPage(Page<Row> rows, boolean keeper) {}

    /** @param writable whether questions may be changed now */
    record ShowPage(Paper paper, Long version, ChecklistStatus status, boolean used, boolean keeper, boolean writable) {

        public List<Option> getGroups() {
            return paper.groups().stream()
                    .map(group -> new Option(group.id().toString(), group.name()))
                    .toList();
        }

        public int getQuestions() {
            return paper.groups().stream()
                    .mapToInt(group -> group.questions().size())
                    .sum();
        }

        public String getPath() {
            return "/inspections/checklists/" + paper.id();
        }
    }

    /** @param edition the one shown, or {@code null} when there is none at all */
    record ItemsPage(
            ShowPage list, List<Option> editions, @Nullable UUID edition, List<ItemRef> items) {

        public boolean pickable(ItemRef item) {
            return item.level() != NodeLevel.ASPECT;
        }
    }

    ListPage list(Actor actor, @Nullable Integer page) {
        var found = repository.findAll(policy.checklistsFor(actor), Paging.page(page, "name", "-number", "id"));
        var bureaus = places.read(actor);
        var keeper = !bureaus.isEmpty() && places.keeps(actor, bureaus.get(0).value());
        return new ListPage(
                found.map(list -> new Row(
                        list.getId(), list.getName(), list.getNumber(), list.getStatus(), list.getUsedAt() != null)),
                keeper);
    }

    /** Refused to who keeps no register. */
    void ensureKeeper(Actor actor) {
        places.bureau(actor);
    }

    ShowPage show(Actor actor, UUID id) {
        var list = desk.visible(actor, id);
        var keeper = places.keeps(actor, list.getOwnerPath());
        return new ShowPage(
                checklists.paper(list),
                list.getVersion(),
                list.getStatus(),
                list.getUsedAt() != null,
                keeper,
                keeper && !list.frozen());
    }

    QuestionForm question(Actor actor, UUID id, UUID questionId) {
        var list = desk.visible(actor, id);
        return QuestionForm.of(list, list.groupOf(questionId).question(questionId));
    }

    ItemsPage items(Actor actor, UUID id, @Nullable UUID wanted) {
        var editions = standards.editions(actor);
        var chosen = editions.stream()
                .map(EditionRef::id)
                .filter(edition -> wanted == null || edition.equals(wanted))
                .findFirst()
                .orElse(null);
        return new ItemsPage(
                show(actor, id),
                editions.stream()
                        .map(edition -> new Option(edition.id().toString(), edition.name() + " " + edition.label()))
                        .toList(),
                chosen,
                chosen == null ? List.of() : standards.items(List.of(chosen)));
    }
}
