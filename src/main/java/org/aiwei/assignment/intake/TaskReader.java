package org.aiwei.assignment.intake;

import static org.aiwei.assignment.intake.PaperColumns.ACTION;
import static org.aiwei.assignment.intake.PaperColumns.CODE;
import static org.aiwei.assignment.intake.PaperColumns.CONTENT;
import static org.aiwei.assignment.intake.PaperColumns.COOPERATING;
import static org.aiwei.assignment.intake.PaperColumns.DUE;
import static org.aiwei.assignment.intake.PaperColumns.LEAD;
import static org.aiwei.assignment.intake.PaperColumns.LEADER;
import static org.aiwei.assignment.intake.PaperColumns.LEVEL;
import static org.aiwei.assignment.intake.PaperColumns.MEASURES;
import static org.aiwei.assignment.intake.PaperColumns.PERSON;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.tabular.Names;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, in their order, into drafts. */
final class TaskReader {

    private final LeaderNames leaders;
    private final UnitNames units;
    private final CodeNames codes;
    private final DueDates dates;
    private final Set<String> taken;

    /** @param taken contents that the campaign has already, {@link Words#plain plain}; grows with every row read */
    TaskReader(LeaderNames leaders, UnitNames units, CodeNames codes, DueDates dates, Set<String> taken) {
        this.leaders = leaders;
        this.units = units;
        this.codes = codes;
        this.dates = dates;
        this.taken = taken;
    }

    TaskRow read(PaperRow row) {
        var parts = parts(row);
        var span = Span.read(row, parts.due(), dates.period());
        var tags = TagWords.read(row);
        var draft = new AssignmentDraft(
                row.text(ACTION),
                row.seq(),
                row.text(CONTENT),
                parts.code().first(),
                parts.leader().first(),
                parts.lead().unit().first(),
                parts.cooperatingIds(),
                emptyAsNull(row.text(LEVEL)),
                emptyAsNull(row.text(PERSON)),
                emptyAsNull(measures(row, parts)),
                span.startsOn(),
                span.dueOn(),
                tags.tags());
        var problems = Stream.of(Limits.broken(row), tags.problems(), span.problems(), tooMuch(draft, row))
                .flatMap(List::stream)
                .toList();
        return row(row, draft, parts.points(), problems, notes(row, parts, span));
    }

    private TaskRow row(
            PaperRow row, AssignmentDraft draft, List<Point> points, List<Remark> problems, List<Remark> notes) {
        var twice = !row.text(CONTENT).isEmpty() && !taken.add(Words.plain(row.text(CONTENT)));
        boolean open =
                points.stream().anyMatch(point -> point.open() && point.kind().needed());
        var state =
                !problems.isEmpty() ? RowState.ERROR : open ? RowState.OPEN : twice ? RowState.DUPLICATE : RowState.NEW;
        var said = new ArrayList<>(notes);
        if (twice) {
            said.add(Remark.of(CONTENT, "duplicate"));
        }
        return new TaskRow(row, state, draft, points, problems, said);
    }

    /** The cells that name something outside the table. */
    private record Parts(
            Settled<UUID> leader,
            UnitNames.Lead lead,
            Map<String, Settled<UUID>> cooperating,
            Settled<UUID> code,
            Settled<java.time.LocalDate> due) {

        List<Point> points() {
            return Stream.of(
                            Stream.of(
                                    leader.point(),
                                    lead.order().point(),
                                    lead.unit().point()),
                            cooperating.values().stream().map(Settled::point),
                            Stream.of(code.point(), due.point()))
                    .flatMap(points -> points)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        /** The leading unit does not cooperate with itself. */
        List<UUID> cooperatingIds() {
            return cooperating.values().stream()
                    .flatMap(settled -> settled.values().stream())
                    .filter(id -> !lead.unit().values().contains(id))
                    .distinct()
                    .toList();
        }
    }

    private Parts parts(PaperRow row) {
        var lead = units.lead(words(row, LEAD));
        var cooperating = new LinkedHashMap<String, Settled<UUID>>();
        lead.others().forEach(name -> cooperating.put(name, units.find(name)));
        Names.split(words(row, COOPERATING)).forEach(name -> cooperating.put(name, units.find(name)));
        return new Parts(
                leaders.find(words(row, LEADER)),
                lead,
                cooperating,
                codes.find(words(row, CODE)),
                dates.find(words(row, DUE)));
    }

    /** A spreadsheet's error names nobody; that it stands there is said elsewhere. */
    private static String words(PaperRow row, String column) {
        var text = row.text(column);
        return Text.isError(text.strip()) ? "" : text;
    }

    /** The paper's measures, and below them every written word for which nothing was chosen: none is lost. */
    private static String measures(PaperRow row, Parts parts) {
        var kept = new ArrayList<String>();
        kept.add(row.text(MEASURES));
        keep(kept, LEADER, parts.leader().asText() ? row.text(LEADER) : "");
        keep(kept, LEAD, parts.lead().unit().asText() ? row.text(LEAD) : "");
        keep(kept, COOPERATING, String.join("、", unmatched(parts)));
        keep(kept, CODE, parts.code().asText() ? row.text(CODE) : "");
        var due = parts.due().point();
        boolean wordsOnly =
                due != null && (parts.due().values().isEmpty() || due.proposed().isEmpty());
        keep(kept, DUE, wordsOnly ? row.text(DUE) : "");
        kept.removeIf(String::isEmpty);
        return String.join("\n", kept);
    }

    private static void keep(List<String> kept, String column, String text) {
        kept.add(text.isEmpty() ? "" : PaperColumns.heading(column) + "：" + text);
    }

    private static List<String> unmatched(Parts parts) {
        return parts.cooperating().entrySet().stream()
                .filter(entry -> entry.getValue().asText())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Remark> tooMuch(AssignmentDraft draft, PaperRow row) {
        int most = Limits.of(MEASURES);
        boolean grown = draft.measures() != null
                && draft.measures().length() > most
                && row.text(MEASURES).length() <= most;
        return grown ? List.of(Remark.of(MEASURES, "long", PaperColumns.heading(MEASURES), most)) : List.of();
    }

    private static List<Remark> notes(PaperRow row, Parts parts, Span span) {
        var notes = new ArrayList<>(row.remarks());
        if (row.text(LEAD).isEmpty()) {
            notes.add(Remark.of(LEAD, "no_lead"));
        }
        if (span.dueOn() == null) {
            var words = parts.due().point() != null;
            notes.add(words ? Remark.of(DUE, "needs_date", row.text(DUE)) : Remark.of(DUE, "no_due"));
        }
        notes.addAll(span.notes());
        if (row.line().hidden()) {
            notes.add(Remark.of("", "hidden"));
        }
        return notes;
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
