package org.aiwei.notice;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work items for those who carry messages about them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class WorkNotes {

    private final WorkItemRepository repository;
    private final WorkItemPolicy policy;
    private final Accounts accounts;

    /** Those of the items that are still meant for this person, waiting, done or copied; two statements at most for each bureau led. */
    public List<WorkNote> addressed(Actor actor, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Specification<WorkItem> chosen = (item, query, cb) -> item.get("id").in(ids);
        return repository.findAll(policy.addressed(actor).and(chosen)).stream()
                .map(WorkNote::of)
                .toList();
    }

    /** What waits for this person, the nearest day first; no more than {@code most}. */
    public List<WorkNote> waiting(Actor actor, int most) {
        return repository
                .findBy(
                        policy.waiting(actor),
                        query -> query.sortBy(Sort.by("dueOn", "openedAt", "id"))
                                .limit(most)
                                .all())
                .stream()
                .map(WorkNote::of)
                .toList();
    }

    /** How much waits for people of units as such, overdue or due by that day; not for the office, leaders or one person. */
    public List<DueAtUnit> dueAtUnits(LocalDate until) {
        return repository.dueAtUnits(until);
    }

    /** Items as such, whoever asks: for carriers only, who ask for each reader with {@link #addressed}. */
    public List<WorkNote> all(Collection<UUID> ids) {
        return repository.findAllById(ids).stream().map(WorkNote::of).toList();
    }

    /** For whom the items are today: the people who hold the duty at its unit, without the one who began it. */
    public Map<WorkNote, Set<UUID>> people(Collection<UUID> ids) {
        var found = new HashMap<WorkNote, Set<UUID>>();
        var known = new HashMap<Addressee, Set<UUID>>();
        for (var item : repository.findAllById(ids)) {
            var to = Addressee.of(item);
            var people = new HashSet<>(known.computeIfAbsent(to, this::people));
            if (to.audience() == Audience.PERSON && !holdsPostBelow(to.id(), item.getOwnerPath())) {
                people.clear();
            }
            people.remove(item.getInitiatorId());
            found.put(WorkNote.of(item), people);
        }
        return found;
    }

    private Set<UUID> people(Addressee to) {
        return to.audience() == Audience.PERSON
                ? Set.of(to.id())
                : to.audience().duties().stream()
                        .flatMap(duty -> accounts.holders(duty, to.id()).stream())
                        .map(PersonRef::id)
                        .collect(toSet());
    }

    private boolean holdsPostBelow(UUID person, String bureau) {
        return accounts.placesOf(List.of(person)).getOrDefault(person, List.of()).stream()
                .anyMatch(place -> new UnitPath(bureau).covers(place));
    }
}
