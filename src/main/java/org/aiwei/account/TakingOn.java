package org.aiwei.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.stereotype.Component;

/** Writes what a table of people plans: enrols, appoints, changes. */
@Component
@RequiredArgsConstructor
class TakingOn {

    private final People people;
    private final Appointments appointments;

    /** A person who has just been enrolled, with the one-time password that is shown once. */
    record Issued(String name, String login, String unit, String password) {}

    /** What an import did. */
    record Done(List<Issued> issued, int posts, int changed) {}

    /** Takes in the lines that nothing is wrong with. */
    Done all(Actor actor, PersonPlan plan) {
        var valid = plan.lines().stream().filter(PersonLine::valid).toList();
        var issued = enrol(
                actor, valid.stream().filter(line -> line.person() == null).toList());
        int posts = issued.size();
        int changed = 0;
        for (var line : valid) {
            if (line.person() != null && line.post() == null) {
                appointments.appoint(actor, line.person().getId(), line.wanted());
                posts++;
            }
            if (line.person() != null && !plan.changes(line).isEmpty()) {
                change(actor, line);
                changed++;
            }
        }
        return new Done(issued, posts, changed);
    }

    /** The first row of a login enrols the person, further ones add posts. */
    private List<Issued> enrol(Actor actor, List<PersonLine> fresh) {
        var first = new LinkedHashMap<String, PersonLine>();
        fresh.forEach(line -> first.putIfAbsent(line.login(), line));
        var wanted = first.values().stream()
                .map(line -> new NewPerson(line.login(), line.name(), PersonForm.orNull(line.mobile()), line.wanted()))
                .toList();
        var enrolled = people.enrol(actor, wanted);
        Map<String, UUID> ids = new LinkedHashMap<>();
        var issued = new ArrayList<Issued>();
        for (int i = 0; i < wanted.size(); i++) {
            var line = Objects.requireNonNull(first.get(wanted.get(i).login()));
            ids.put(line.login(), enrolled.get(i).id());
            issued.add(new Issued(
                    line.name(),
                    line.login(),
                    line.source().text("unit"),
                    enrolled.get(i).initialPassword()));
        }
        fresh.stream()
                .filter(line -> !line.equals(first.get(line.login())))
                .forEach(line ->
                        appointments.appoint(actor, Objects.requireNonNull(ids.get(line.login())), line.wanted()));
        return issued;
    }

    private void change(Actor actor, PersonLine line) {
        var person = Objects.requireNonNull(line.person());
        if (!line.mobile().isEmpty() && !line.mobile().equals(person.getMobile())) {
            people.revise(actor, person.getId(), person.getName(), line.mobile(), person.getVersion());
        }
        var post = line.post();
        if (post != null) {
            var title = line.title().isEmpty() ? post.getPostTitle() : line.title();
            var to = line.to() == null ? post.getToOn() : line.to();
            if (!title.equals(post.getPostTitle()) || !Objects.equals(to, post.getToOn())) {
                appointments.change(actor, post.getId(), title, to, post.getVersion());
            }
        }
    }
}
