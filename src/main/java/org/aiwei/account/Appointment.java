package org.aiwei.account;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor.Stamp;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A person holds a duty at a unit from one day to another. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Appointment extends AbstractAggregateRoot<Appointment> {

    /** By which post a person is known: leading a unit says more than inspecting or administering. */
    private static final List<Duty> WEIGHT = List.of(
            Duty.BUREAU_LEADER,
            Duty.UNIT_LEADER,
            Duty.CAMPAIGN_OFFICER,
            Duty.UNIT_REPORTER,
            Duty.INSPECTOR,
            Duty.ADMINISTRATOR);

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID personId;
    private UUID unitId;
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    private String postTitle;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;

    static Appointment begin(Person person, UnitRef unit, NewAppointment wanted, Stamp by) {
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            throw new RuleBroken("account.post.period");
        }
        var post = new Appointment();
        post.id = UUID.randomUUID();
        post.personId = person.getId();
        post.unitId = unit.id();
        post.unitPath = unit.path().value();
        post.duty = wanted.duty();
        post.postTitle = wanted.title();
        post.fromOn = wanted.from();
        post.toOn = wanted.to();
        post.tell(AppointmentAction.APPOINT, person, unit, by);
        return post;
    }

    /** The last day may be the day before the first: then the post was a mistake and never counted. */
    void end(LocalDate lastDay, Person person, UnitRef unit, Stamp by) {
        if (lastDay.isBefore(fromOn.minusDays(1))) {
            throw new RuleBroken("account.post.before", fromOn);
        }
        toOn = lastDay;
        tell(AppointmentAction.END_POST, person, unit, by);
    }

    void change(String title, @Nullable LocalDate to, Person person, UnitRef unit, Stamp by) {
        if (to != null && to.isBefore(fromOn.minusDays(1))) {
            throw new RuleBroken("account.post.before", fromOn);
        }
        postTitle = title;
        toOn = to;
        tell(AppointmentAction.CHANGE_POST, person, unit, by);
    }

    boolean validOn(LocalDate day) {
        return !fromOn.isAfter(day) && openOn(day);
    }

    /** Whether the post lasts on that day or begins after it. */
    boolean openOn(LocalDate day) {
        return toOn == null || !toOn.isBefore(day);
    }

    /** The first in this order is the post by which the person is known. */
    static Comparator<Appointment> byWeight(LocalDate today) {
        return Comparator.comparing((Appointment post) -> !post.validOn(today))
                .thenComparing(post -> !post.openOn(today))
                .thenComparing(post -> WEIGHT.indexOf(post.duty))
                .thenComparing(Appointment::getFromOn, Comparator.reverseOrder())
                .thenComparing(Appointment::getId);
    }

    Post asPost() {
        return new Post(duty, unitId, at());
    }

    UnitPath at() {
        return new UnitPath(unitPath);
    }

    private void tell(AppointmentAction action, Person person, UnitRef unit, Stamp by) {
        var until = toOn == null ? "" : toOn.toString();
        var detail = String.join(" ", unit.name(), postTitle, duty.name(), fromOn + "～" + until);
        registerEvent(new AppointmentChanged(
                personId,
                person.getName(),
                person.getLogin(),
                action,
                detail,
                unitPath,
                by.actorId(),
                by.actorName(),
                by.at()));
    }
}
