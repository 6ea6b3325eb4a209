package org.aiwei.standard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.aiwei.standard.TreePlanner.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.standard.ImportPlan.Change;
import org.aiwei.standard.ImportPlan.DataStep;
import org.aiwei.standard.ImportPlan.Kind;
import org.aiwei.standard.ImportPlan.Problem;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/** Compares the lines of a data sheet with an edition; items are recognised by their number. */
final class DataPlanner {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    private final Map<Integer, StandardDataItem> existing;
    private final Map<UUID, String> aspectCodes;
    private final Map<String, NodeLevel> known;
    private final Set<Integer> seen = new HashSet<>();
    private final List<DataStep> steps = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param known level of each code, in the edition or in the same file */
    DataPlanner(List<StandardDataItem> items, List<StandardNode> nodes, Map<String, NodeLevel> known) {
        existing = items.stream().collect(toMap(StandardDataItem::getNumber, identity()));
        aspectCodes = nodes.stream().collect(toMap(StandardNode::getId, StandardNode::getCode));
        this.known = known;
    }

    void read(Header sheet) {
        sheet.lines().stream().filter(line -> !line.heading()).forEach(this::read);
    }

    List<DataStep> steps() {
        return steps;
    }

    List<Problem> problems() {
        return problems;
    }

    private void read(Header.Line line) {
        var reader = new LineReader(line);
        var number = whole(reader, "number", 1, 9999, 0);
        var operator = StandardSheets.operator(reader.needed("operator", 20));
        var aspect = aspect(reader);
        if (operator == null) {
            reader.fail("operator", "operator", line.text("operator"));
        }
        if (number > 0 && !seen.add(number)) {
            reader.fail("repeated", "number", String.valueOf(number));
        }
        var shownOperator = operator == null ? TargetOperator.LEVEL : operator;
        var text = new DataItemText(
                number,
                reader.needed("name", 200),
                reader.text("definition", 2000),
                reader.text("unit", 40),
                shownOperator,
                reader.text("target", 200),
                value(reader, line, shownOperator),
                reader.text("supplier", 200),
                whole(reader, "years", 1, 10, 3));
        var problem = reader.problem();
        if (problem != null) {
            problems.add(problem);
        } else {
            take(text, aspect);
        }
    }

    private void take(DataItemText text, @Nullable String aspect) {
        var item = existing.get(text.number());
        var changes = item == null ? List.<Change>of() : changes(item, text, aspect);
        var kind = item == null ? Kind.NEW : changes.isEmpty() ? Kind.SAME : Kind.CHANGED;
        steps.add(new DataStep(kind, text, aspect, item, changes));
    }

    /** The code alone, or the code followed by the title as an export writes it. */
    private @Nullable String aspect(LineReader reader) {
        var given = Typed.code(reader.text("aspect", 320));
        if (given.isEmpty()) {
            return null;
        }
        var code = given.split("\\s", 2)[0];
        if (known.get(code) != NodeLevel.ASPECT) {
            reader.fail("aspect", "aspect", given);
        }
        return code;
    }

    private static int whole(LineReader reader, String column, int least, int most, int otherwise) {
        var text = Text.halfWidth(reader.text(column, 20));
        if (text.isEmpty() && otherwise > 0) {
            return otherwise;
        }
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < least || number > most) {
            reader.fail("whole", column, String.valueOf(least), String.valueOf(most));
            return 0;
        }
        return number;
    }

    private static @Nullable BigDecimal value(LineReader reader, Header.Line line, TargetOperator operator) {
        var text = Text.halfWidth(reader.text("value", 40))
                .replace("%", "")
                .replace(",", "")
                .strip();
        if (!text.isEmpty() && !DECIMAL.matcher(text).matches()) {
            reader.fail("decimal", "value", line.text("value"));
            return null;
        }
        if (text.isEmpty() && operator.needsNumber()) {
            reader.fail("value_needed", "value", StandardSheets.word(operator));
        }
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private List<Change> changes(StandardDataItem item, DataItemText text, @Nullable String aspect) {
        var changes = new ArrayList<Change>();
        var old = item.text();
        var oldAspect = item.getAspectId() == null ? "" : aspectCodes.getOrDefault(item.getAspectId(), "");
        compare(changes, "name", old.name(), text.name());
        compare(changes, "aspect", oldAspect, aspect == null ? "" : aspect);
        compare(changes, "definition", old.definition(), text.definition());
        compare(changes, "unit", old.unit(), text.unit());
        compare(changes, "operator", StandardSheets.word(old.operator()), StandardSheets.word(text.operator()));
        compare(changes, "target", old.targetText(), text.targetText());
        compare(changes, "value", Typed.number(old.targetValue()), Typed.number(text.targetValue()));
        compare(changes, "supplier", old.supplier(), text.supplier());
        compare(changes, "years", String.valueOf(old.years()), String.valueOf(text.years()));
        return changes;
    }
}
