package org.aiwei.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.organization.NewUnit;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.Units;

/** A bureau of its own for tests that hire and dismiss. */
final class Staff {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final UUID bureau;
    final UUID hospital;
    final UUID clinic;
    final Actor administrator;

    private final Organizations organizations;

    Staff(Units units, Organizations organizations, String name) {
        this.organizations = organizations;
        var program = Actor.clock();
        bureau = units.found(program, NewUnit.below(null, UnitKind.BUREAU, name, LONG_AGO));
        hospital = units.open(program, NewUnit.below(bureau, UnitKind.HOSPITAL, name + "医院", LONG_AGO));
        clinic = units.open(program, NewUnit.below(hospital, UnitKind.DEPARTMENT, name + "门诊", LONG_AGO));
        administrator = administratorOf(bureau);
    }

    Actor administratorOf(UUID unit) {
        var at = organizations.unit(unit).path();
        return new Actor(County.GAO_ADMIN.id(), "管理员", List.of(new Post(Duty.ADMINISTRATOR, unit, at)));
    }

    /** Somebody with a password and one post, as they are once signed in. */
    Actor enrol(People people, NewPerson person, String password) {
        var id = people.enrol(Actor.clock(), person, password);
        var post = person.post();
        var at = organizations.unit(post.unitId()).path();
        return new Actor(id, person.name(), List.of(new Post(post.duty(), post.unitId(), at)));
    }

    static NewPerson person(String login, String name, UUID unit, Duty duty) {
        return new NewPerson(login, name, null, new NewAppointment(unit, duty, "主任", LONG_AGO, null));
    }
}
