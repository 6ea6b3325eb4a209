package org.aiwei.standard;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.standard.ImportPlan.Kind;
import org.aiwei.standard.ImportPlan.Problem;
import org.aiwei.tabular.GivenBack;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Importing a file into an edition: upload, look at what it would do, go ahead or leave it. */
@Service
@Transactional
@RequiredArgsConstructor
public class StandardImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final StandardImportRepository imports;
    private final EditionImporter importer;
    private final EditionDesk desk;
    private final TableReader reader;
    private final MessageSource messages;
    private final Clock clock;

    /** Keeps the file for the preview. A file that cannot be read is refused here and not kept. */
    UUID upload(Actor actor, UUID editionId, String fileName, byte[] content) {
        desk.forChange(actor, editionId);
        StandardSheets.in(reader.read(fileName, content));
        imports.removeOlderThan(clock.instant().minus(KEPT));
        return imports.save(StandardImport.of(editionId, actor, fileName, content, clock.instant()))
                .getId();
    }

    @Transactional(readOnly = true)
    ImportPage preview(Actor actor, UUID editionId, UUID id) {
        var waiting = waiting(actor, editionId, id);
        var sheets = sheets(waiting);
        var plan = importer.plan(editionId, sheets);
        return ImportPage.of(
                desk.facts(actor, desk.visible(actor, editionId)), id, waiting.getFileName(), plan, sheets.unused());
    }

    /** Writes what is new and changed; lines with problems stay out. */
    List<String> confirm(Actor actor, UUID editionId, UUID id) {
        var edition = desk.forChange(actor, editionId);
        var waiting = waiting(actor, editionId, id);
        var plan = importer.plan(editionId, sheets(waiting));
        if (plan.empty()) {
            throw new RuleBroken("standard.import_nothing");
        }
        importer.carryOut(editionId, plan, EditionImporter::anyId);
        imports.delete(waiting);
        desk.done(edition, StandardAction.IMPORT, actor, waiting.getFileName() + " " + detail(plan));
        return EditionImporter.summary(plan);
    }

    void discard(Actor actor, UUID editionId, UUID id) {
        imports.delete(waiting(actor, editionId, id));
    }

    /** The lines that could not be taken, each with its reason, in the sheet they came from. */
    @Transactional(readOnly = true)
    void giveBack(Actor actor, UUID editionId, UUID id, Locale locale, OutputStream out) {
        var sheets = sheets(waiting(actor, editionId, id));
        var problems = importer.plan(editionId, sheets).problems();
        if (problems.isEmpty()) {
            throw new RecordNotFound(StandardImport.class, id);
        }
        var header = problems.get(0).line().header();
        GivenBack.write(out, header, failed(problems, header, locale));
    }

    /** One sheet at a time can be given back: that of the first wrong line. */
    private List<GivenBack.Failed> failed(List<Problem> problems, Header header, Locale locale) {
        var failed = new ArrayList<GivenBack.Failed>();
        for (var problem : problems) {
            if (problem.line().header().equals(header)) {
                var reason = messages.getMessage(
                        "standard.import.problem." + problem.code(),
                        problem.args().toArray(),
                        locale);
                var keys = problem.column().isEmpty() ? Set.<String>of() : Set.of(problem.column());
                failed.add(new GivenBack.Failed(problem.line(), reason, keys));
            }
        }
        return failed;
    }

    private StandardImport waiting(Actor actor, UUID editionId, UUID id) {
        desk.visible(actor, editionId);
        return imports.findByIdAndEditionIdAndActorId(id, editionId, actor.id())
                .orElseThrow(() -> new RecordNotFound(StandardImport.class, id));
    }

    private StandardSheets sheets(StandardImport waiting) {
        return StandardSheets.in(reader.read(waiting.getFileName(), waiting.getContent()));
    }

    private static String detail(ImportPlan plan) {
        return "+" + plan.count(Kind.NEW) + " ~" + plan.count(Kind.CHANGED) + " !"
                + plan.problems().size();
    }
}
