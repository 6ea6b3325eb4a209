package org.aiwei.standard;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.standard.ImportPlan.Change;
import org.aiwei.standard.ImportPlan.Kind;
import org.aiwei.standard.ImportPlan.Problem;

/**
 * What an import would do, as the page shows it.
 *
 * @param unused headings that nothing was taken from
 * @param added the first of the new ones; {@code more} further ones are not shown
 */
record ImportPage(
        EditionFacts edition,
        UUID id,
        String fileName,
        long news,
        long changed,
        long same,
        List<String> unused,
        List<Line> added,
        long more,
        List<Changed> changes,
        List<Wrong> problems) {

    private static final int SHOWN = 200;

    /** @param kind {@code ASPECT}, {@code ITEM}, {@code REQUIREMENT} or {@code DATA} */
    record Line(String kind, String code, String title) {}

    record Changed(Line line, List<Change> fields) {}

    /** @param row row number in the file */
    record Wrong(int row, String text, String code, List<String> args) {

        static Wrong of(Problem problem) {
            var line = problem.line();
            var text = line.row().cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .limit(4)
                    .toList();
            return new Wrong(line.number(), String.join(" · ", text), problem.code(), problem.args());
        }

        public Object[] places() {
            return args.toArray();
        }
    }

    static ImportPage of(EditionFacts edition, UUID id, String fileName, ImportPlan plan, List<String> unused) {
        var added = Stream.concat(
                        plan.nodes().stream()
                                .filter(step -> step.kind() == Kind.NEW)
                                .map(step -> new Line(
                                        step.level().name(),
                                        step.text().code(),
                                        step.text().title())),
                        plan.data().stream()
                                .filter(step -> step.kind() == Kind.NEW)
                                .map(step -> data(step.text())))
                .toList();
        var changes = Stream.concat(
                        plan.nodes().stream()
                                .filter(step -> step.kind() == Kind.CHANGED)
                                .map(step -> new Changed(
                                        new Line(
                                                step.level().name(),
                                                step.text().code(),
                                                step.text().title()),
                                        step.changes())),
                        plan.data().stream()
                                .filter(step -> step.kind() == Kind.CHANGED)
                                .map(step -> new Changed(data(step.text()), step.changes())))
                .toList();
        return new ImportPage(
                edition,
                id,
                fileName,
                plan.count(Kind.NEW),
                plan.count(Kind.CHANGED),
                plan.count(Kind.SAME),
                unused,
                added.stream().limit(SHOWN).toList(),
                Math.max(0, added.size() - SHOWN),
                changes,
                plan.problems().stream().map(Wrong::of).toList());
    }

    private static Line data(DataItemText text) {
        return new Line("DATA", String.valueOf(text.number()), text.name());
    }
}
