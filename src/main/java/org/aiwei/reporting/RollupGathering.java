package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.reporting.RollupSource.Answer;
import org.jspecify.annotations.Nullable;

/** Gathers answers by lead department, task and unit; the order is that of the answers. */
final class RollupGathering {

    private static final String NAME = "_name";

    private RollupGathering() {}

    /** @param names of lead departments by id */
    static List<RollupSection> sections(List<Answer> answers, Map<UUID, String> names) {
        var byLead = new LinkedHashMap<String, List<Answer>>();
        answers.stream()
                .filter(answer -> answer.rowId() != null)
                .forEach(answer -> byLead.computeIfAbsent(String.valueOf(answer.leadUnitId()), any -> new ArrayList<>())
                        .add(answer));
        return byLead.values().stream().map(all -> section(all, names)).toList();
    }

    static List<RollupNote> notes(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.place().equals("TAIL")
                        && !answer.numeric()
                        && !answer.words().isEmpty())
                .map(answer -> new RollupNote(
                        answer.reportId(), answer.unitId(), answer.unitName(), answer.label(), answer.words()))
                .toList();
    }

    /** A number whose name stands in the field beside it, such as figure and figure_name, goes by that name. */
    static List<RollupNumber> numbers(List<Answer> answers) {
        var names = new HashMap<String, String>();
        answers.stream()
                .filter(answer -> answer.code().endsWith(NAME))
                .forEach(answer -> names.put(place(answer) + answer.code(), answer.words()));
        return answers.stream()
                .map(answer -> number(answer, names.getOrDefault(place(answer) + answer.code() + NAME, "")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String place(Answer answer) {
        return answer.reportId() + " " + answer.rowId() + " ";
    }

    private static RollupSection section(List<Answer> answers, Map<UUID, String> names) {
        var lead = answers.get(0).leadUnitId();
        var tasks = grouped(answers, answer -> String.valueOf(answer.assignmentId()) + answer.title());
        var name = lead == null ? "" : names.getOrDefault(lead, "");
        return new RollupSection(
                lead == null ? new UUID(0, 0) : lead,
                name,
                tasks.stream().map(RollupGathering::task).toList());
    }

    private static RollupTask task(List<Answer> answers) {
        var first = answers.get(0);
        var parts = grouped(answers, answer -> String.valueOf(answer.rowId()));
        return new RollupTask(
                first.assignmentId() == null ? new UUID(0, 0) : first.assignmentId(),
                first.task(),
                first.leadLeader() == null ? "" : first.leadLeader(),
                parts.stream().map(RollupGathering::part).toList());
    }

    private static RollupPart part(List<Answer> answers) {
        var first = answers.get(0);
        return new RollupPart(
                first.reportId(),
                Objects.requireNonNull(first.rowId()),
                first.unitId(),
                first.unitName(),
                first.unitId().equals(first.leadUnitId()),
                texts(answers, false),
                numbers(answers),
                texts(answers, true));
    }

    private static String texts(List<Answer> answers, boolean reason) {
        return answers.stream()
                .filter(answer -> answer.reason() == reason && !answer.numeric())
                .filter(answer -> !answer.code().endsWith(NAME))
                .map(Answer::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable RollupNumber number(Answer answer, String name) {
        if (!answer.numeric() || answer.number() == null) {
            return null;
        }
        return new RollupNumber(
                answer.reportId(),
                answer.rowId(),
                answer.fieldId(),
                answer.unitName(),
                answer.task(),
                name.isEmpty() ? answer.label() : name,
                answer.number(),
                answer.unitText());
    }

    private static List<List<Answer>> grouped(List<Answer> answers, java.util.function.Function<Answer, String> key) {
        var groups = new LinkedHashMap<String, List<Answer>>();
        answers.forEach(answer -> groups.computeIfAbsent(key.apply(answer), any -> new ArrayList<>())
                .add(answer));
        return List.copyOf(groups.values());
    }
}
