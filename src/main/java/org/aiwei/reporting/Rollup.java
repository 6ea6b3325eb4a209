package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One period of a collection over all units, as far as they have sent it in.
 *
 * @param notes what stands below the tables
 */
record Rollup(
        BoardChoice collection,
        BoardPeriod period,
        String office,
        LocalDate today,
        List<RollupSection> sections,
        List<RollupNote> notes,
        List<RollupTotal> totals) {

    private static final String PAPER = "信息收集汇总表";
    private static final Set<String> NOTHING = Set.of("无", "没有", "暂无", "无。", "没有。", "暂无。", "/", "-", "—");

    Rollup {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        totals = List.copyOf(totals);
    }

    public String title() {
        var name = collection.name();
        return "%s（%s）".formatted(name.endsWith(PAPER) ? name : name + PAPER, period.label());
    }

    /** Notes that say something. */
    public List<RollupNote> difficulties() {
        return notes.stream()
                .filter(note -> !NOTHING.contains(note.text().strip()))
                .toList();
    }

    /** Parts that are behind plan, each with its task. */
    public List<Behind> behind() {
        return sections.stream()
                .flatMap(section -> section.tasks().stream())
                .flatMap(
                        task -> task.parts().stream().filter(RollupPart::behind).map(part -> new Behind(task, part)))
                .toList();
    }

    public Stream<RollupPart> parts() {
        return sections.stream().flatMap(section -> section.tasks().stream()).flatMap(task -> task.parts().stream());
    }

    public List<BoardCell> of(BoardMark mark) {
        return period.cells().stream().filter(cell -> cell.mark() == mark).toList();
    }

    record Behind(RollupTask task, RollupPart part) {}
}
