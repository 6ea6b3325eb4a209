package org.aiwei.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

@DeskTest
class TemplatesConfigurationTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern EXPRESSION = Pattern.compile("[$#*@~]\\{[^}]*}");
    private static final Pattern PIECE = Pattern.compile("~\\{[^}]*}");
    /** An expression is kept twice: as Thymeleaf reads it and as Spring does. */
    private static final int READ = 2;

    @Autowired
    SpringTemplateEngine engine;

    @Test
    void allThatStandsInTheTemplatesHasRoom() throws IOException {
        var texts = texts();
        assertThat(engine.getCacheManager())
                .asInstanceOf(type(StandardCacheManager.class))
                .satisfies(memory -> {
                    assertThat(memory.getExpressionCacheMaxSize()).isGreaterThan(READ * distinct(texts, EXPRESSION));
                    assertThat(memory.getTemplateCacheMaxSize()).isGreaterThan(texts.size() + distinct(texts, PIECE));
                });
    }

    private static List<String> texts() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(TemplatesConfigurationTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int distinct(List<String> texts, Pattern pattern) {
        return (int) texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .count();
    }
}
