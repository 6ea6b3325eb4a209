package org.aiwei.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.PersonPlan.Known;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.GivenBack;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.StagedTables;
import org.aiwei.tabular.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people and their posts in from a table: read, shown, and only then written. */
@Service
@Transactional
@RequiredArgsConstructor
class PersonImports {

    private static final String PURPOSE = "people";
    private static final String PROBLEM = "account.import.problem.";

    /** Every new person costs the hash of a one-time password. */
    private static final int MOST = 500;

    private final TableReader reader;
    private final StagedTables staged;
    private final PersonRepository repository;
    private final AppointmentRepository held;
    private final Organizations organizations;
    private final PersonPolicy policy;
    private final People people;
    private final Appointments appointments;
    private final MessageSource messages;
    private final Clock clock;

    /** A person who has just been enrolled, with the one-time password that is shown once. */
    record Issued(String name, String login, String unit, String password) {}

    /** What an import did. */
    record Done(List<Issued> issued, int posts, int changed) {}

    UUID upload(Actor actor, String fileName, byte[] content) {
        var header = PersonSheet.COLUMNS.expect(reader.read(fileName, content));
        if (header.lines().size() > MOST) {
            throw new RuleBroken("account.import.many", MOST, header.lines().size());
        }
        return staged.stage(actor, PURPOSE, null, fileName, header.grid());
    }

    @Transactional(readOnly = true)
    ImportPreview preview(Actor actor, UUID id) {
        var table = staged.open(actor, id, PURPOSE);
        var plan = plan(actor, table.grid());
        var added = new ArrayList<ImportPreview.Line>();
        var changed = new ArrayList<ImportPreview.Change>();
        int same = 0;
        for (var line : plan.lines().stream().filter(PersonLine::valid).toList()) {
            var changes = plan.changes(line);
            if (line.fresh()) {
                added.add(new ImportPreview.Line(line.source().number(), line.text()));
            } else if (changes.isEmpty()) {
                same++;
            } else {
                changed.add(new ImportPreview.Change(line.source().number(), line.text(), changes));
            }
        }
        var unused = plan.header().unrecognised();
        return new ImportPreview(id, table.fileName(), added, changed, same, problems(plan), unused);
    }

    Done confirm(Actor actor, UUID id, boolean validOnly) {
        var plan = plan(actor, staged.use(actor, id, PURPOSE).grid());
        var wrong = plan.lines().stream().filter(line -> !line.valid()).count();
        if (wrong > 0 && !validOnly) {
            throw new RuleBroken("account.import.problems", wrong);
        }
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

    @Transactional(readOnly = true)
    byte[] failures(Actor actor, UUID id, Locale locale) {
        var plan = plan(actor, staged.open(actor, id, PURPOSE).grid());
        var failed = new ArrayList<GivenBack.Failed>();
        for (var line : plan.lines()) {
            var fault = line.fault();
            if (fault != null) {
                var reason =
                        messages.getMessage(PROBLEM + fault.code(), fault.args().toArray(), locale);
                failed.add(new GivenBack.Failed(line.source(), reason, Set.of(fault.column())));
            }
        }
        var out = new ByteArrayOutputStream();
        GivenBack.write(out, plan.header(), failed);
        return out.toByteArray();
    }

    @Transactional(readOnly = true)
    byte[] template(Actor actor) {
        return PersonSheet.template(organizations.all().stream()
                .filter(unit -> policy.administers(actor, unit))
                .map(unit -> unit.name())
                .toList());
    }

    private PersonPlan plan(Actor actor, Grid grid) {
        var header = PersonSheet.COLUMNS.expect(List.of(grid));
        return new PersonPlan(header, known(actor, header), LocalDate.now(clock));
    }

    private Known known(Actor actor, Header header) {
        var today = LocalDate.now(clock);
        var logins = header.lines().stream()
                .map(line -> Login.normal(line.text("login")))
                .collect(toSet());
        var present = repository.findByLoginIn(logins).stream().collect(toMap(Person::getLogin, person -> person));
        var ids = present.values().stream().map(Person::getId).toList();
        var visible =
                repository
                        .findAll(policy.visibleTo(actor, today)
                                .and((person, query, cb) -> person.get("id").in(ids)))
                        .stream()
                        .map(Person::getId)
                        .collect(toSet());
        var posts = held.ofPeople(visible).stream()
                .filter(post -> post.openOn(today))
                .toList();
        var units = organizations.names().stream()
                .filter(named -> policy.administers(actor, named.unit()))
                .toList();
        return new Known(units, present, visible, posts);
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

    private static List<ImportPreview.Problem> problems(PersonPlan plan) {
        var problems = new ArrayList<ImportPreview.Problem>();
        for (var line : plan.lines()) {
            var fault = line.fault();
            if (fault != null) {
                problems.add(new ImportPreview.Problem(
                        line.source().number(), line.text(), PROBLEM + fault.code(), fault.args()));
            }
        }
        return problems;
    }
}
