package org.aiwei.inspection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.GivenBack;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.NameMatcher;
import org.aiwei.tabular.StagedTables;
import org.aiwei.tabular.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings sites in from a table: read, shown, and only then written. */
@Service
@Transactional
@RequiredArgsConstructor
class SiteImports {

    private static final String PURPOSE = "sites";
    private static final int MOST = 2_000;
    private static final String PROBLEM = "inspection.site.problem.";

    private final TableReader reader;
    private final StagedTables staged;
    private final SiteRepository repository;
    private final SiteRegister register;
    private final Places places;
    private final Organizations organizations;
    private final MessageSource messages;

    /** @param added rows that are no site yet, and free of faults */
    private record Plan(Header header, List<SiteLine> lines, List<SiteLine> added) {}

    UUID upload(Actor actor, String fileName, byte[] content) {
        places.bureau(actor);
        var header = SiteSheet.COLUMNS.expect(reader.read(fileName, content));
        if (header.lines().size() > MOST) {
            throw new RuleBroken("inspection.import.many", MOST);
        }
        return staged.stage(actor, PURPOSE, null, fileName, header.grid());
    }

    @Transactional(readOnly = true)
    ImportPreview preview(Actor actor, UUID id) {
        var table = staged.open(actor, id, PURPOSE);
        var plan = plan(actor, table.grid());
        var added = plan.added().stream()
                .map(line -> new ImportPreview.Line(line.source().number(), line.text()))
                .toList();
        var problems = plan.lines().stream()
                .filter(line -> !line.valid())
                .map(line -> new ImportPreview.Problem(
                        line.source().number(), line.text(), PROBLEM + line.problem(), line.args()))
                .toList();
        var same = plan.lines().size() - added.size() - problems.size();
        var unused = plan.header().unrecognised();
        return new ImportPreview(id, table.fileName(), added, List.of(), same, problems, unused);
    }

    /** @return how many sites were entered */
    int confirm(Actor actor, UUID id, boolean validOnly) {
        var plan = plan(actor, staged.use(actor, id, PURPOSE).grid());
        var wrong = plan.lines().stream().filter(line -> !line.valid()).count();
        if (wrong > 0 && !validOnly) {
            throw new RuleBroken("inspection.import.problems", wrong);
        }
        for (var line : plan.added()) {
            var unit = line.unit();
            var unitId = unit == null ? null : unit.id();
            register.open(actor, unitId, line.keeper(), line.name(), line.category(), line.place());
        }
        return plan.added().size();
    }

    @Transactional(readOnly = true)
    byte[] failures(Actor actor, UUID id, Locale locale) {
        var plan = plan(actor, staged.open(actor, id, PURPOSE).grid());
        var failed = new ArrayList<GivenBack.Failed>();
        for (var line : plan.lines().stream().filter(each -> !each.valid()).toList()) {
            var reason =
                    messages.getMessage(PROBLEM + line.problem(), line.args().toArray(), locale);
            failed.add(new GivenBack.Failed(line.source(), reason, Set.of(line.column())));
        }
        var out = new ByteArrayOutputStream();
        GivenBack.write(out, plan.header(), failed);
        return out.toByteArray();
    }

    @Transactional(readOnly = true)
    byte[] template(Actor actor) {
        return SiteSheet.template(places.inspectable(places.bureau(actor)).stream()
                .map(UnitRef::name)
                .toList());
    }

    private Plan plan(Actor actor, Grid grid) {
        var bureau = places.bureau(actor);
        var header = SiteSheet.COLUMNS.expect(List.of(grid));
        var units = units(bureau);
        var known = known(bureau);
        var lines =
                header.lines().stream().map(line -> SiteLine.read(line, units)).toList();
        var added = lines.stream()
                .filter(line -> line.valid() && known.add(key(line)))
                .toList();
        return new Plan(header, lines, added);
    }

    private NameMatcher<UnitRef> units(UnitPath bureau) {
        var names = organizations.names().stream()
                .filter(named -> Places.belongs(named.unit(), bureau))
                .collect(groupingBy(named -> named.unit().id(), mapping(NamedUnit::name, toSet())));
        return NameMatcher.of(
                places.inspectable(bureau), UnitRef::name, unit -> names.getOrDefault(unit.id(), Set.of()));
    }

    private Set<String> known(UnitPath bureau) {
        var known = new HashSet<String>();
        repository
                .openOf(bureau.value())
                .forEach(site -> known.add(site.getUnitId() + " "
                        + (site.getOutsideName() == null ? "" : site.getOutsideName()) + " " + site.getName()));
        return known;
    }

    private static String key(SiteLine line) {
        return (line.unit() == null ? null : line.unit().id()) + " " + line.keeper() + " " + line.name();
    }
}
