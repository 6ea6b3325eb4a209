package org.aiwei.notice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.notice.TodoPage.Group;
import org.aiwei.notice.TodoPage.NextDate;
import org.aiwei.notice.TodoPage.Tab;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class WorkItems {

    private final WorkItemRepository repository;
    private final WorkItemPolicy policy;
    private final WorkRows rows;
    private final Campaigns campaigns;
    private final EntityManager entities;
    private final Clock clock;

    /** How many items wait for this person. */
    public long waiting(Actor actor) {
        return repository.count(policy.waitingAtUnits(actor)) + repository.count(policy.waitingByName(actor));
    }

    TodoPage page(Actor actor, TodoTab tab, @Nullable Integer page) {
        var wanted = wanted(actor, tab);
        var cut = Paging.page(page, tab.order());
        var found = repository.findBy(
                wanted, query -> query.sortBy(cut.getSort()).slice(cut).getContent());
        var shown = rows.of(actor, tab, found);
        var tabs = tabs(actor);
        long total = total(tab, tabs, wanted);
        return new TodoPage(
                tab,
                tabs,
                new PageImpl<>(shown, cut, total),
                tab == TodoTab.WAITING ? grouped(shown) : List.of(new Group(null, shown)),
                tab == TodoTab.WAITING && total == 0 ? next(actor) : null);
    }

    /** Where nothing is meant for somebody by name, the order of what waits at a unit comes from an index. */
    private Specification<WorkItem> wanted(Actor actor, TodoTab tab) {
        boolean unnamed = tab == TodoTab.WAITING && !repository.exists(policy.waitingByName(actor));
        return unnamed ? policy.waitingAtUnits(actor) : policy.visibleTo(actor, tab);
    }

    /** What stands beside the tab already is not counted again; beside copies stand only the unread ones. */
    private long total(TodoTab tab, List<Tab> tabs, Specification<WorkItem> wanted) {
        return tabs.stream()
                .filter(each -> each.tab() == tab && tab != TodoTab.COPIES && each.whole())
                .map(Tab::count)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> repository.count(wanted));
    }

    /** Marks copies as read; what is not for this person stays as it is. */
    @Transactional
    public void read(Actor actor, Collection<UUID> ids) {
        Specification<WorkItem> chosen = (item, query, cb) -> item.get("id").in(ids);
        mark(policy.unread(actor).and(chosen));
    }

    @Transactional
    public void readAll(Actor actor) {
        mark(policy.unread(actor));
    }

    private void mark(Specification<WorkItem> wanted) {
        var ids = repository.findAll(wanted).stream().map(WorkItem::getId).toList();
        if (!ids.isEmpty()) {
            repository.read(ids, clock.instant());
        }
    }

    private List<Tab> tabs(Actor actor) {
        return List.of(
                new Tab(TodoTab.WAITING, waiting(actor)),
                new Tab(TodoTab.DONE, null),
                new Tab(TodoTab.STARTED, some(policy.started(actor))),
                new Tab(TodoTab.COPIES, repository.count(policy.unread(actor))));
    }

    /** No further than a tab tells. */
    private long some(Specification<WorkItem> wanted) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createQuery(UUID.class);
        var item = query.from(WorkItem.class);
        query.select(item.get("id")).where(wanted.toPredicate(item, query, cb));
        return entities.createQuery(query)
                .setMaxResults(Tab.MOST + 1)
                .getResultList()
                .size();
    }

    private static List<Group> grouped(List<WorkRow> rows) {
        var groups = new ArrayList<Group>();
        for (var name : Days.Group.values()) {
            var inside = rows.stream().filter(row -> row.days().group() == name).toList();
            if (!inside.isEmpty()) {
                groups.add(new Group(name, inside));
            }
        }
        return groups;
    }

    /** The nearest end of a phase of what goes on, so that an empty page still tells what comes. */
    private @Nullable NextDate next(Actor actor) {
        var today = LocalDate.now(clock);
        return campaigns.open(actor).stream()
                .flatMap(campaign -> campaigns.phases(campaign.id()).stream()
                        .filter(phase -> !phase.toOn().isBefore(today))
                        .map(phase -> new NextDate(phase.toOn(), phase.name(), campaign.name())))
                .min(Comparator.comparing(NextDate::on).thenComparing(NextDate::campaign))
                .orElse(null);
    }
}
