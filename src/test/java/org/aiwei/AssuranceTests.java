package org.aiwei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is promised is written down once, with the test or command that shows it; nothing is promised beyond that. */
class AssuranceTests {

    private static final int GOALS = 50;
    private static final String HELD = "守住";
    private static final String PARTLY = "部分";
    private static final String NOT_YET = "还没有";
    private static final Pattern ROW = Pattern.compile("^\\| *(\\d+) *\\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private record Goal(String state, List<String> shownBy, String last) {}

    @Test
    void everyGoalStandsInTheListOnceWithAStateAndWhatShowsIt() throws IOException {
        var goals = goals();
        assertThat(goals.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, GOALS).boxed().toList());
        goals.forEach((number, goal) -> {
            assertThat(goal.state()).as("state of " + number).isIn(HELD, PARTLY, NOT_YET);
            assertThat(goal.shownBy().isEmpty())
                    .as("what shows " + number)
                    .isEqualTo(goal.state().equals(NOT_YET));
            if (!goal.state().equals(NOT_YET)) {
                assertThat(goal.last()).as("last figure of " + number).containsPattern(DAY);
            }
        });
    }

    @Test
    void whatShowsAGoalExists() throws IOException {
        var classes = classes();
        var pom = Files.readString(Path.of("pom.xml"));
        for (var goal : goals().entrySet()) {
            for (var shownBy : goal.getValue().shownBy()) {
                if (shownBy.startsWith("./mvnw")) {
                    Pattern.compile("-P(\\w+)")
                            .matcher(shownBy)
                            .results()
                            .map(found -> found.group(1))
                            .forEach(profile -> assertThat(pom)
                                    .as("profile of " + goal.getKey())
                                    .contains("<id>" + profile + "</id>"));
                } else if (shownBy.contains("/")) {
                    assertThat(Path.of(shownBy))
                            .as("script of " + goal.getKey())
                            .exists();
                } else {
                    assertThat(classes).as("test of " + goal.getKey()).contains(shownBy);
                }
            }
        }
    }

    @Test
    void theReadmePromisesNothingElse() throws IOException {
        var goals = goals();
        var readme = Files.readString(Path.of("README.md"));
        var promises = section(readme, "## 承诺什么")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 承诺"))
                .toList();
        assertThat(promises).hasSizeGreaterThan(5);
        for (var promise : promises) {
            var cells = promise.split("\\|");
            var rows = NUMBER.matcher(cells[2])
                    .results()
                    .map(MatchResult::group)
                    .map(Integer::valueOf)
                    .toList();
            assertThat(rows).as(promise).isNotEmpty().allSatisfy(row -> {
                assertThat(goals).containsKey(row);
                assertThat(goals.get(row).state()).as("row " + row).isNotEqualTo(NOT_YET);
            });
        }
    }

    private static Map<Integer, Goal> goals() throws IOException {
        var goals = new TreeMap<Integer, Goal>();
        section(Files.readString(Path.of("src/docs/assurance.md")), "## 五十个目标")
                .lines()
                .forEach(line -> {
                    var row = ROW.matcher(line);
                    if (row.matches()) {
                        var cells = row.group(2).split("\\|", -1);
                        assertThat(cells).as(line).hasSize(5);
                        var shownBy = CODE.matcher(cells[3])
                                .results()
                                .map(found -> found.group(1))
                                .toList();
                        var earlier =
                                goals.put(Integer.valueOf(row.group(1)), new Goal(cells[2].strip(), shownBy, cells[4]));
                        assertThat(earlier).as("twice: " + line).isNull();
                    }
                });
        return goals;
    }

    private static String section(String text, String title) {
        int begin = text.indexOf(title);
        assertThat(begin).as(title).isNotNegative();
        int end = text.indexOf("\n## ", begin + title.length());
        return text.substring(begin, end < 0 ? text.length() : end);
    }

    private static Set<String> classes() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
