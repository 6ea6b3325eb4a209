package org.aiwei.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.ImportPreview.Field;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Refused;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/** What a table of people would change, worked out without changing it. */
final class PersonPlan {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_TITLE = 40;

    private final Known known;
    private final Header header;
    private final LocalDate today;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> posts = new HashSet<>();
    private final List<PersonLine> lines;

    /**
     * What is in the house already.
     *
     * @param units names of the units that the actor administers
     * @param people everybody whose login stands in the table
     * @param visible of those the ones whom the actor administers
     * @param posts open posts of the visible ones
     */
    record Known(List<NamedUnit> units, Map<String, Person> people, Set<UUID> visible, List<Appointment> posts) {}

    PersonPlan(Header header, Known known, LocalDate today) {
        this.header = header;
        this.known = known;
        this.today = today;
        this.lines = header.lines().stream()
                .filter(line -> !line.heading())
                .map(this::read)
                .map(this::compared)
                .toList();
    }

    List<Refused> refused() {
        return lines.stream().flatMap(PersonLine::refused).toList();
    }

    Header header() {
        return header;
    }

    List<PersonLine> lines() {
        return lines;
    }

    List<Field> changes(PersonLine line) {
        var fields = new ArrayList<Field>();
        var person = line.person();
        var post = line.post();
        if (person != null && !line.mobile().isEmpty() && !line.mobile().equals(person.getMobile())) {
            var old = person.getMobile() == null ? "" : person.getMobile();
            fields.add(new Field("account.mobile", old, line.mobile()));
        }
        if (post != null && !line.title().isEmpty() && !line.title().equals(post.getPostTitle())) {
            fields.add(new Field("account.post.title", post.getPostTitle(), line.title()));
        }
        if (post != null && line.to() != null && !line.to().equals(post.getToOn())) {
            var old = post.getToOn() == null ? "" : post.getToOn().toString();
            fields.add(new Field("account.post.to", old, line.to().toString()));
        }
        return fields;
    }

    private PersonLine read(Header.Line row) {
        var units = units(row.text("unit"));
        var duty = PersonSheet.duty(row.text("duty"));
        var from = Text.date(row.text("from"));
        var to = Text.date(row.text("to"));
        var line = new PersonLine(
                row,
                row.text("name").replace("\n", ""),
                Login.normal(row.text("login")),
                Text.halfWidth(row.text("mobile")).strip(),
                units.size() == 1 ? units.get(0).id() : null,
                duty.orElse(null),
                row.text("title").replace("\n", ""),
                from.orElse(today),
                to.orElse(null),
                null,
                null,
                null);
        if (line.name().isEmpty() || line.name().length() > LONGEST_NAME || Text.isError(line.name())) {
            return line.wrong("name", "name", String.valueOf(LONGEST_NAME));
        }
        if (!Login.possible(line.login())) {
            return line.wrong("login", "login", row.text("login"));
        }
        if (units.size() != 1) {
            return line.wrong(units.isEmpty() ? "unit" : "unit.ambiguous", "unit", row.text("unit"));
        }
        if (duty.isEmpty()) {
            return line.wrong("duty", "duty", row.text("duty"));
        }
        if (duty.get() == Duty.BUREAU_LEADER && units.get(0).kind() != UnitKind.BUREAU) {
            return line.wrong("bureau", "duty");
        }
        if (line.title().length() > LONGEST_TITLE) {
            return line.wrong("title", "title", String.valueOf(LONGEST_TITLE));
        }
        if (!line.mobile().matches(PersonForm.MOBILE)) {
            return line.wrong("mobile", "mobile", line.mobile());
        }
        return dated(line, from.isPresent(), to.isPresent());
    }

    private static PersonLine dated(PersonLine line, boolean from, boolean to) {
        var row = line.source();
        if (!from && !row.text("from").isEmpty()) {
            return line.wrong("date", "from", row.text("from"));
        }
        if (!to && !row.text("to").isEmpty()) {
            return line.wrong("date", "to", row.text("to"));
        }
        return line.to() != null && line.to().isBefore(line.from()) ? line.wrong("period", "to") : line;
    }

    private PersonLine compared(PersonLine line) {
        if (!line.valid()) {
            return line;
        }
        if (!names.computeIfAbsent(line.login(), login -> line.name()).equals(line.name())) {
            return line.wrong("login.twice", "login", line.login());
        }
        if (!posts.add(line.login() + " " + line.unitId() + " " + line.duty())) {
            return line.wrong("twice", "login");
        }
        var person = known.people().get(line.login());
        if (person == null) {
            return line;
        }
        if (!known.visible().contains(person.getId())) {
            return line.wrong("login.taken", "login", line.login());
        }
        if (!person.getName().equals(line.name())) {
            return line.wrong("login.other", "login", line.login(), person.getName());
        }
        return line.meaning(person, held(person, line));
    }

    private @Nullable Appointment held(Person person, PersonLine line) {
        return known.posts().stream()
                .filter(post -> post.getPersonId().equals(person.getId()))
                .filter(post -> post.getUnitId().equals(line.unitId()) && post.getDuty() == line.duty())
                .findFirst()
                .orElse(null);
    }

    private List<UnitRef> units(String name) {
        var plain = name.replace("\n", "");
        var exact = known.units().stream()
                .map(NamedUnit::unit)
                .filter(unit -> unit.name().equals(plain))
                .distinct()
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return known.units().stream()
                .filter(named -> named.name().equals(plain))
                .map(NamedUnit::unit)
                .distinct()
                .toList();
    }
}
