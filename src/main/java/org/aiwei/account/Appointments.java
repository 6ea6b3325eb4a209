package org.aiwei.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which duty where and when. */
@Service
@Transactional
@RequiredArgsConstructor
public class Appointments {

    private static final UUID NONE = new UUID(0, 0);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final AppointmentRepository repository;
    private final PersonRepository people;
    private final Organizations organizations;
    private final PersonPolicy policy;
    private final Clock clock;

    /** Gives a person a post at a unit that the actor administers. */
    public UUID appoint(Actor actor, UUID personId, NewAppointment wanted) {
        var person = visible(actor, personId);
        policy.ensureAnother(actor, person);
        return begin(actor, person, wanted);
    }

    /** Ends a post after a day; yesterday ends it at once. */
    public void end(Actor actor, UUID id, LocalDate lastDay, @Nullable Long seen) {
        var post = unchanged(actor, id, seen);
        var person = visible(actor, post.getPersonId());
        policy.ensureAnother(actor, person);
        post.end(lastDay, person, organizations.unit(post.getUnitId()), actor.stamp(clock.instant()));
        repository.save(post);
    }

    /** Ends a post after a day and gives it to the successor from the next day on. */
    public UUID handOver(Actor actor, UUID id, UUID successorId, LocalDate lastDay, @Nullable Long seen) {
        var post = unchanged(actor, id, seen);
        if (post.getPersonId().equals(successorId)) {
            throw new RuleBroken("account.post.same");
        }
        var until = post.getToOn();
        var next = lastDay.plusDays(1);
        end(actor, id, lastDay, seen);
        var wanted = new NewAppointment(post.getUnitId(), post.getDuty(), post.getPostTitle(), next, until);
        return appoint(actor, successorId, wanted);
    }

    /** Another title or last day; a day before the first means that the post never counted. */
    public void change(Actor actor, UUID id, String title, @Nullable LocalDate to, @Nullable Long seen) {
        var post = unchanged(actor, id, seen);
        var person = visible(actor, post.getPersonId());
        policy.ensureAnother(actor, person);
        ensureNoOverlap(person, post.getUnitId(), post.getDuty(), post.getFromOn(), to, id);
        var unit = organizations.unit(post.getUnitId());
        post.change(title, to, person, unit, actor.stamp(clock.instant()));
        repository.save(post);
    }

    void change(Actor actor, UUID id, PostChangeForm form) {
        if (form.successor() == null) {
            change(actor, id, PersonForm.plain(form.title()), form.to(), form.version());
        } else if (form.to() == null) {
            throw new RuleBroken("account.post.last");
        } else {
            handOver(actor, id, form.successor(), form.to(), form.version());
        }
    }

    UUID begin(Actor actor, Person person, NewAppointment wanted) {
        var unit = organizations.unit(wanted.unitId());
        policy.ensureAdministers(actor, unit);
        ensurePossible(unit, wanted);
        ensureNoOverlap(person, wanted.unitId(), wanted.duty(), wanted.from(), wanted.to(), NONE);
        return repository
                .save(Appointment.begin(person, unit, wanted, actor.stamp(clock.instant())))
                .getId();
    }

    Appointment administered(Actor actor, UUID id) {
        var post = repository.findById(id).orElseThrow(() -> new RecordNotFound(Appointment.class, id));
        policy.ensureAdministers(actor, organizations.unit(post.getUnitId()));
        return post;
    }

    private Appointment unchanged(Actor actor, UUID id, @Nullable Long seen) {
        var post = administered(actor, id);
        StaleRecord.check(Appointment.class, id, seen, post.getVersion());
        return post;
    }

    private Person visible(Actor actor, UUID id) {
        return people.findOne(policy.visibleTo(actor, LocalDate.now(clock))
                        .and((person, query, cb) -> cb.equal(person.get("id"), id)))
                .orElseThrow(() -> new RecordNotFound(Person.class, id));
    }

    private void ensurePossible(UnitRef unit, NewAppointment wanted) {
        if (!organizations.unitOpenOn(unit.id(), wanted.from())) {
            throw new RuleBroken("account.post.closed", unit.name());
        }
        if (wanted.duty() == Duty.BUREAU_LEADER && unit.kind() != UnitKind.BUREAU) {
            throw new RuleBroken("account.post.bureau");
        }
    }

    private void ensureNoOverlap(
            Person person, UUID unitId, Duty duty, LocalDate from, @Nullable LocalDate to, UUID self) {
        var until = to == null ? FOREVER : to;
        if (repository.overlaps(person.getId(), unitId, duty, from, until, self)) {
            throw new RuleBroken("account.post.overlap", person.getName());
        }
    }
}
