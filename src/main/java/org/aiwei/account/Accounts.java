package org.aiwei.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of people. Names and posts are no secret inside the house, so reading it asks nobody's leave. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Accounts {

    private final PersonRepository people;
    private final AppointmentRepository posts;
    private final Clock clock;

    /**
     * A person, also a disabled one.
     *
     * @throws RecordNotFound when there is none
     */
    public PersonRef person(UUID id) {
        var found = byIds(List.of(id)).get(id);
        if (found == null) {
            throw new RecordNotFound(Person.class, id);
        }
        return found;
    }

    /** People by id, disabled ones too; unknown ids are missing in the answer. */
    public Map<UUID, PersonRef> byIds(Collection<UUID> ids) {
        var today = LocalDate.now(clock);
        var held = posts.ofPeople(ids).stream().collect(groupingBy(Appointment::getPersonId));
        var refs = new LinkedHashMap<UUID, PersonRef>();
        for (var person : people.findAllById(ids)) {
            held.getOrDefault(person.getId(), List.of()).stream()
                    .min(Appointment.byWeight(today))
                    .ifPresent(post -> refs.put(person.getId(), PersonRef.of(person, post)));
        }
        return refs;
    }

    /** Who holds the duty at exactly this unit today; disabled people do not count. */
    public List<PersonRef> holders(Duty duty, UUID unitId) {
        return refs(posts.atUnit(unitId, LocalDate.now(clock)).stream()
                .filter(post -> post.getDuty() == duty)
                .toList());
    }

    /** The leaders of a bureau today. */
    public List<PersonRef> leadersOf(UnitPath bureau) {
        return refs(posts.atPath(Duty.BUREAU_LEADER, bureau.value(), LocalDate.now(clock)));
    }

    /** Everybody who holds a post at exactly this unit today, with that post; by name. */
    public List<PersonRef> peopleOf(UUID unitId) {
        return refs(posts.atUnit(unitId, LocalDate.now(clock)));
    }

    /** Everybody who holds a post at the unit or below it today, each once with the main post of those; by name. */
    public List<PersonRef> below(UnitPath path) {
        return refs(posts.below(path.value(), LocalDate.now(clock)));
    }

    /** Where each of the people holds a post today, whatever the duty. */
    public Map<UUID, List<UnitPath>> placesOf(Collection<UUID> ids) {
        var today = LocalDate.now(clock);
        return posts.ofPeople(ids).stream()
                .filter(post -> post.validOn(today))
                .collect(groupingBy(Appointment::getPersonId, mapping(Appointment::at, toList())));
    }

    /** A person with the posts of today, as he or she would act after signing in; empty when nothing could be done. */
    public Optional<Actor> acting(UUID id) {
        return people.findById(id)
                .filter(person -> !person.disabled())
                .map(person -> actor(person, posts.ofPeople(List.of(id))))
                .filter(actor -> !actor.idle());
    }

    /** Everybody who could sign in today, with the posts of today; by id. */
    public List<Actor> allActing() {
        var held = posts.heldOn(LocalDate.now(clock)).stream().collect(groupingBy(Appointment::getPersonId));
        return people.findAllById(held.keySet()).stream()
                .filter(person -> !person.disabled())
                .map(person -> actor(person, held.getOrDefault(person.getId(), List.of())))
                .sorted(Comparator.comparing(Actor::id))
                .toList();
    }

    private Actor actor(Person person, List<Appointment> held) {
        var today = LocalDate.now(clock);
        return new Actor(
                person.getId(),
                person.getName(),
                held.stream()
                        .filter(post -> post.validOn(today))
                        .map(Appointment::asPost)
                        .toList());
    }

    private List<PersonRef> refs(List<Appointment> held) {
        var today = LocalDate.now(clock);
        var weight = Appointment.byWeight(today);
        var mains = held.stream()
                .collect(toMap(
                        Appointment::getPersonId, post -> post, BinaryOperator.minBy(weight), LinkedHashMap::new));
        var persons = people.findAllById(mains.keySet()).stream().collect(toMap(Person::getId, person -> person));
        return mains.values().stream()
                .map(post -> PersonRef.of(Objects.requireNonNull(persons.get(post.getPersonId())), post))
                .toList();
    }
}
