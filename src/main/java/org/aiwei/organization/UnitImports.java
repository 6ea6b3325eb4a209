package org.aiwei.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.Refused;
import org.aiwei.tabular.StagedTables;
import org.aiwei.tabular.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings units in from a table: read, shown, and only then written. */
@Service
@Transactional
@RequiredArgsConstructor
class UnitImports {

    private static final String PURPOSE = "units";
    private static final int MOST = 2_000;
    private static final String PROBLEM = "organization.import.problem.";

    private final TableReader reader;
    private final StagedTables staged;
    private final UnitPages pages;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    UUID upload(Actor actor, String fileName, byte[] content) {
        var header = UnitSheet.COLUMNS.expect(reader.read(fileName, content));
        if (header.lines().size() > MOST) {
            throw new RuleBroken(
                    "organization.import.many", MOST, header.lines().size());
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
        for (var line : plan.lines().stream().filter(UnitLine::valid).toList()) {
            var changes = plan.changes(line);
            if (line.present() == null) {
                added.add(new ImportPreview.Line(line.source().number(), line.text()));
            } else if (changes.isEmpty()) {
                same++;
            } else {
                changed.add(new ImportPreview.Change(line.source().number(), line.name(), changes));
            }
        }
        var problems =
                plan.refused().stream().map(each -> each.problem(PROBLEM)).toList();
        var unused = plan.header().unrecognised();
        return new ImportPreview(id, table.fileName(), added, changed, same, problems, unused);
    }

    /** @return how many units were opened, and how many changed */
    List<Integer> confirm(Actor actor, UUID id, boolean validOnly) {
        var plan = plan(actor, staged.use(actor, id, PURPOSE).grid());
        var wrong = plan.lines().stream().filter(line -> !line.valid()).count();
        if (wrong > 0 && !validOnly) {
            throw new RuleBroken("organization.import.problems", wrong);
        }
        var ids = new HashMap<String, UUID>();
        int opened = open(actor, plan, ids);
        int changed = 0;
        for (var line : plan.lines()) {
            if (line.valid() && line.present() != null && !plan.changes(line).isEmpty()) {
                change(actor, plan, line, ids);
                changed++;
            }
        }
        return List.of(opened, changed);
    }

    @Transactional(readOnly = true)
    byte[] failures(Actor actor, UUID id, Locale locale) {
        var plan = plan(actor, staged.open(actor, id, PURPOSE).grid());
        return Refused.asFile(plan.header(), plan.refused(), PROBLEM, messages, locale);
    }

    @Transactional(readOnly = true)
    byte[] template(Actor actor) {
        return UnitSheet.template(open(actor).stream().map(UnitRow::name).toList());
    }

    private UnitPlan plan(Actor actor, Grid grid) {
        return new UnitPlan(UnitSheet.COLUMNS.expect(List.of(grid)), open(actor), LocalDate.now(clock));
    }

    private List<UnitRow> open(Actor actor) {
        return pages.tree(actor, new UnitFilter(null, null, false));
    }

    /** New units may stand in any order in the table: those whose parent is there come first. */
    private int open(Actor actor, UnitPlan plan, Map<String, UUID> ids) {
        var waiting = new ArrayList<>(plan.lines().stream()
                .filter(line -> line.valid() && line.present() == null)
                .toList());
        int all = waiting.size();
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(line -> plan.presentParent(line).isPresent() || ids.containsKey(line.parent()))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("units without parent: " + waiting.size());
            }
            ready.forEach(line -> ids.put(line.name(), open(actor, plan, line, ids)));
            waiting.removeAll(ready);
        }
        return all;
    }

    private UUID open(Actor actor, UnitPlan plan, UnitLine line, Map<String, UUID> ids) {
        var from = line.from() == null ? LocalDate.now(clock) : line.from();
        var shortName = UnitForm.orNull(line.shortName());
        var kind = Objects.requireNonNull(line.kind());
        return units.open(
                actor, new NewUnit(parentId(plan, line, ids), kind, line.name(), shortName, from, line.aliases()));
    }

    private void change(Actor actor, UnitPlan plan, UnitLine line, Map<String, UUID> ids) {
        var unit = Objects.requireNonNull(line.present());
        var shortName = line.shortName().isEmpty() ? unit.shortName() : line.shortName();
        var aliases = line.aliases().isEmpty() ? unit.aliases() : line.aliases();
        units.revise(
                actor,
                unit.id(),
                new UnitDetailsForm(
                        Objects.requireNonNull(line.kind()),
                        shortName,
                        unit.sort(),
                        String.join("、", aliases),
                        unit.version()));
        if (plan.moves(line)) {
            var seen = units.visible(actor, unit.id()).getVersion();
            units.move(actor, unit.id(), parentId(plan, line, ids), seen);
        }
    }

    private static UUID parentId(UnitPlan plan, UnitLine line, Map<String, UUID> ids) {
        return plan.presentParent(line)
                .map(UnitRow::id)
                .orElseGet(() -> Objects.requireNonNull(ids.get(line.parent())));
    }
}
