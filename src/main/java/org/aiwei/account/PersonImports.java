package org.aiwei.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.PersonPlan.Known;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Refused;
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
    private final TakingOn takeOn;
    private final MessageSource messages;
    private final Clock clock;

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
        var problems =
                plan.refused().stream().map(each -> each.problem(PROBLEM)).toList();
        var unused = plan.header().unrecognised();
        return new ImportPreview(id, table.fileName(), added, changed, same, problems, unused);
    }

    TakingOn.Done confirm(Actor actor, UUID id, boolean validOnly) {
        var plan = plan(actor, staged.use(actor, id, PURPOSE).grid());
        var wrong = plan.lines().stream().filter(line -> !line.valid()).count();
        if (wrong > 0 && !validOnly) {
            throw new RuleBroken("account.import.problems", wrong);
        }
        return takeOn.all(actor, plan);
    }

    @Transactional(readOnly = true)
    byte[] failures(Actor actor, UUID id, Locale locale) {
        var plan = plan(actor, staged.open(actor, id, PURPOSE).grid());
        return Refused.asFile(plan.header(), plan.refused(), PROBLEM, messages, locale);
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
}
