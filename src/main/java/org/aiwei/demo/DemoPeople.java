package org.aiwei.demo;

import static org.aiwei.demo.DemoPlaces.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.account.Appointments;
import org.aiwei.account.NewAppointment;
import org.aiwei.account.NewPerson;
import org.aiwei.account.People;
import org.aiwei.organization.LeaderTies;
import org.aiwei.organization.NewTie;
import org.aiwei.organization.TieKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the example county by their logins. Names say what they do; nobody is meant. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoPeople {

    /** One password for all, shown on the sign-in page; the example county holds nothing worth guarding. */
    static final String PASSWORD = "anlan-demo-2026";

    private static final Map<String, List<String>> FIELDS = Map.of(
            "wang", List.of("aiwei", "office", "personnel"),
            "zhang", List.of("medical", "tcm"),
            "zhao", List.of("disease", "publicity", "occupational"),
            "chen", List.of("primary", "women"));
    private static final Map<String, List<String>> CONTACTS = Map.of(
            "zhou", List.of("peoples", "changle"),
            "wang", List.of("tcmh", "yunxi", "shiqiao"),
            "zhang", List.of("second", "liuhe", "qingfeng"),
            "zhao", List.of("mental", "baisha", "donghu"),
            "chen", List.of("maternal", "nanshan", "jinping"));

    private final DemoSheet sheet;
    private final DemoPlaces places;
    private final People people;
    private final Appointments appointments;
    private final LeaderTies ties;
    private final Map<String, Actor> byLogin = new HashMap<>();

    void build(LocalDate since) {
        enrol(sheet.read("people.csv"), since);
        for (var code : List.of("cdc", "enforcement2")) {
            appointments.appoint(
                    Actor.clock(),
                    actor(code).id(),
                    new NewAppointment(places.id("aiwei"), Duty.INSPECTOR, "督导组成员", since, null));
        }
        serveAsUnit("lin", Duty.UNIT_LEADER, since);
        serveAsUnit("xu", Duty.UNIT_REPORTER, since);
        FIELDS.forEach((leader, units) -> units.forEach(unit -> tie(leader, TieKind.FIELD, unit, since)));
        CONTACTS.forEach((leader, units) -> units.forEach(unit -> tie(leader, TieKind.CONTACT, unit, since)));
    }

    Actor actor(String login) {
        var actor = byLogin.get(login);
        if (actor == null) {
            throw new IllegalStateException("the example county has nobody called " + login);
        }
        return actor;
    }

    /** Whoever answers for a unit day by day. */
    Actor reporterOf(UUID unitId) {
        return byLogin.values().stream()
                .filter(actor -> actor.actsFor(unitId, Duty.UNIT_REPORTER, Duty.UNIT_LEADER))
                .min(Comparator.comparing((Actor actor) -> actor.has(Duty.UNIT_LEADER))
                        .thenComparing(Actor::name))
                .orElseThrow();
    }

    /** The health office runs campaigns and has its own tasks in them, like any department. */
    private void serveAsUnit(String login, Duty duty, LocalDate since) {
        var unit = places.unit("aiwei");
        var person = actor(login);
        appointments.appoint(Actor.clock(), person.id(), new NewAppointment(unit.id(), duty, "", since, null));
        var posts = new ArrayList<>(person.posts());
        posts.add(new Post(duty, unit.id(), unit.path()));
        byLogin.put(login, new Actor(person.id(), person.name(), posts));
    }

    private void enrol(List<Map<String, String>> rows, LocalDate since) {
        var wanted = rows.stream().map(row -> person(row, since)).toList();
        var ids = people.enrolAlike(Actor.clock(), wanted, PASSWORD);
        for (int i = 0; i < rows.size(); i++) {
            var unit = places.unit(at(rows.get(i), "单位"));
            var post = new Post(wanted.get(i).post().duty(), unit.id(), unit.path());
            byLogin.put(
                    wanted.get(i).login(), new Actor(ids.get(i), wanted.get(i).name(), List.of(post)));
        }
    }

    private NewPerson person(Map<String, String> row, LocalDate since) {
        var unit = places.unit(at(row, "单位"));
        var post = new NewAppointment(unit.id(), Duty.valueOf(at(row, "职责")), at(row, "职务"), since, null);
        return new NewPerson(at(row, "登录名"), at(row, "姓名"), null, post);
    }

    private void tie(String leader, TieKind kind, String unit, LocalDate since) {
        var field = kind == TieKind.FIELD ? places.unit(unit).name() : null;
        ties.tie(Actor.clock(), new NewTie(actor(leader).id(), kind, places.id(unit), field, since));
    }
}
