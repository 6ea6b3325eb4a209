package org.aiwei.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.account.PersonPage.Choice;
import org.aiwei.account.PersonPage.TieRow;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages show of people and their posts. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class PersonPages {

    private static final int MOST_CHOICES = 500;

    private final PersonRepository people;
    private final AppointmentRepository appointments;
    private final Organizations organizations;
    private final FactorBook factors;
    private final PersonPolicy policy;
    private final Clock clock;

    Page<PersonRow> list(Actor actor, PersonFilter filter, @Nullable Integer page) {
        var today = LocalDate.now(clock);
        var path = filter.unit() == null
                ? null
                : administered(actor, filter.unit()).path().value();
        var wanted = policy.visibleTo(actor, today).and(filter.toSpecification(path, today));
        var found = people.findAll(wanted, Paging.page(page, "namePy", "id"));
        var ids = found.map(Person::getId).getContent();
        var posts = rows(actor, appointments.ofPeople(ids), today);
        return found.map(person -> new PersonRow(
                person.getId(),
                person.getName(),
                person.getLogin(),
                posts.getOrDefault(person.getId(), List.of()).stream()
                        .filter(post -> post.state() != PostRow.State.ENDED)
                        .toList(),
                person.disabled(),
                local(person.getLastSignInAt())));
    }

    PersonPage show(Actor actor, UUID id) {
        var person = people.findOne(policy.visibleTo(actor, LocalDate.now(clock))
                        .and((root, query, cb) -> cb.equal(root.get("id"), id)))
                .orElseThrow(() -> new RecordNotFound(Person.class, id));
        return page(actor, person);
    }

    /** The actor's own account. */
    PersonPage own(Actor actor) {
        return page(actor, people.findById(actor.id()).orElseThrow(() -> new RecordNotFound(Person.class, actor.id())));
    }

    PostRow post(Actor actor, UUID personId, UUID postId) {
        return show(actor, personId).posts().stream()
                .filter(row -> row.id().equals(postId) && row.mayChange())
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(Appointment.class, postId));
    }

    /** Units where the actor may appoint, in the order of the tree. */
    List<Choice> units(Actor actor) {
        return organizations.all().stream()
                .filter(unit -> policy.administers(actor, unit))
                .map(unit -> new Choice(unit.id(), indent(unit) + unit.name()))
                .toList();
    }

    /** Colleagues who may take over a post. */
    List<Choice> successors(Actor actor, UUID personId) {
        var today = LocalDate.now(clock);
        return people
                .findAll(
                        policy.visibleTo(actor, today).and((person, query, cb) -> cb.isNull(person.get("disabledAt"))),
                        PageRequest.of(0, MOST_CHOICES, Sort.by("namePy", "id")))
                .stream()
                .filter(person -> !person.getId().equals(personId))
                .map(person -> new Choice(person.getId(), person.getName() + " (" + person.getLogin() + ")"))
                .toList();
    }

    UnitRef administered(Actor actor, UUID unitId) {
        var unit = organizations.unit(unitId);
        policy.ensureAdministers(actor, unit);
        return unit;
    }

    private PersonPage page(Actor actor, Person person) {
        var today = LocalDate.now(clock);
        var held = appointments.ofPeople(List.of(person.getId()));
        return new PersonPage(
                person.getId(),
                person.getVersion(),
                person.getName(),
                person.getLogin(),
                person.getMobile(),
                person.disabled(),
                person.isMustChangePassword(),
                factors.find(person.getId())
                        .filter(FactorBook.Factor::confirmed)
                        .isPresent(),
                LocalDateTime.ofInstant(person.getCreatedAt(), clock.getZone()),
                local(person.getLastSignInAt()),
                person.getLanguage(),
                rows(actor, held, today).getOrDefault(person.getId(), List.of()),
                ties(person.getId(), today),
                policy.administersWholly(actor, held, today),
                actor.id().equals(person.getId()));
    }

    private Map<UUID, List<PostRow>> rows(Actor actor, Collection<Appointment> held, LocalDate today) {
        var units = organizations.byIds(
                held.stream().map(Appointment::getUnitId).distinct().toList());
        return held.stream()
                .sorted(Appointment.byWeight(today))
                .collect(groupingBy(
                        Appointment::getPersonId, mapping(post -> row(actor, post, units, today), toList())));
    }

    private static PostRow row(Actor actor, Appointment post, Map<UUID, UnitRef> units, LocalDate today) {
        var unit = units.get(post.getUnitId());
        var may = actor.oversees(post.at(), Duty.ADMINISTRATOR) && !actor.id().equals(post.getPersonId());
        return PostRow.of(post, unit == null ? "" : unit.name(), today, may);
    }

    private List<TieRow> ties(UUID leaderId, LocalDate today) {
        var ties = organizations.tiesOf(leaderId, today);
        var units = organizations.byIds(ties.stream().map(tie -> tie.unitId()).toList());
        return ties.stream()
                .map(tie -> new TieRow(
                        tie.id(),
                        tie.kind(),
                        tie.unitId(),
                        units.containsKey(tie.unitId())
                                ? units.get(tie.unitId()).name()
                                : "",
                        tie.field(),
                        tie.from(),
                        tie.to()))
                .toList();
    }

    private static String indent(UnitRef unit) {
        return "— "
                .repeat((int) unit.path().value().chars().filter(c -> c == '/').count() - 2);
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
