package org.aiwei.assignment.intake;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;

/** The paper form as an empty table, with the names of this bureau to choose from and one example row. */
final class ImportTemplate {

    private static final Set<String> WIDE = Set.of(PaperColumns.CONTENT, PaperColumns.MEASURES);
    private static final Map<String, String> EXAMPLE = Map.of(
            PaperColumns.ACTION, "清洁家园行动",
            PaperColumns.SEQ, "1",
            PaperColumns.CONTENT, "背街小巷垃圾日产日清；农贸市场每周消杀。",
            PaperColumns.COOPERATING, "多个单位用顿号隔开",
            PaperColumns.DUE, "2026年9月30日",
            PaperColumns.TAGS, "重点、难点、堵点");

    private ImportTemplate() {}

    static void write(OutputStream out, Choices choices) {
        var columns = PaperColumns.ALL.stream()
                .map(column -> column(column.key(), choices))
                .toList();
        try (var writer = new SheetWriter(out)) {
            writer.sheet("任务分解表", "任务分解表", columns)
                    .example(PaperColumns.ALL.stream()
                            .map(column -> EXAMPLE.getOrDefault(column.key(), ""))
                            .toList());
        }
    }

    private static SheetColumn column(String key, Choices choices) {
        var column = SheetColumn.text(PaperColumns.heading(key), WIDE.contains(key) ? 48 : 16);
        return switch (key) {
            case PaperColumns.LEADER -> column.choose(names(choices.leaders()));
            case PaperColumns.LEAD -> column.choose(names(choices.units()));
            case PaperColumns.TAGS -> column.note("重点、难点、堵点，可写多个");
            default -> column;
        };
    }

    private static List<String> names(Map<String, String> texts) {
        return List.copyOf(texts.values());
    }
}
