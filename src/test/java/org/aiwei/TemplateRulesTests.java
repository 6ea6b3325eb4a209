package org.aiwei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the strict content policy and the safety of templates forbid, looked for in the text of every template. */
class TemplateRulesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path FIELDS = TEMPLATES.resolve("layout/field.html");
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("th:utext"),
            Pattern.compile("\\bon[a-z]+=\""),
            Pattern.compile("\\bhx-on"),
            Pattern.compile("\\bstyle=\""),
            Pattern.compile("<style"),
            Pattern.compile("<script(?![^>]*src=)"),
            Pattern.compile("https?://(?!www\\.thymeleaf\\.org|www\\.w3\\.org)"));
    private static final Pattern PREPROCESSING = Pattern.compile("__\\$\\{");
    private static final Pattern POST_WITHOUT_FIELDS =
            Pattern.compile("<form(?![^>]*th:action)[^>]*method=\"post\"[^>]*>");

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES)
                .filter(path -> path.toString().endsWith(".html"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdNoInlineCodeAndNoRawText(Path template) throws IOException {
        var text = Files.readString(template);
        for (var pattern : FORBIDDEN) {
            assertThat(pattern.matcher(text).results().map(found -> found.group()))
                    .as(pattern.pattern())
                    .isEmpty();
        }
        assertThat(POST_WITHOUT_FIELDS.matcher(text).find())
                .as("forms carry CSRF by th:action")
                .isFalse();
        assertThat(template.equals(FIELDS) || !PREPROCESSING.matcher(text).find())
                .as("preprocessing")
                .isTrue();
    }
}
