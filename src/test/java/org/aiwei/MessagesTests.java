package org.aiwei;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.]*)[(}]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    static Stream<Path> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.filter(path -> !path.toString().endsWith("_en.properties")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceStandsInBothLanguages(Path chinese) throws IOException {
        assertThat(new TreeSet<>(read(english(chinese)).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(chinese).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noChineseIsLeftInEnglish(Path chinese) throws IOException {
        assertThat(read(english(chinese)).entrySet())
                .filteredOn(entry -> !entry.getKey().equals("layout.zh"))
                .noneMatch(entry -> HAN.matcher(entry.getValue().toString()).find());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesBesidePlacesAreDoubled(Path chinese) throws IOException {
        for (var bundle : new Path[] {chinese, english(chinese)}) {
            assertThat(read(bundle).entrySet())
                    .as(bundle.toString())
                    .filteredOn(entry -> entry.getValue().toString().contains("{0"))
                    .noneMatch(entry ->
                            LONE_QUOTE.matcher(entry.getValue().toString()).find());
        }
    }

    @Test
    void everySentenceATemplateAsksForIsThere() throws IOException {
        var known = bundles()
                .flatMap(path -> read(path).stringPropertyNames().stream())
                .collect(toCollection(TreeSet::new));
        try (var templates = Files.walk(TEMPLATES)) {
            var asked = templates
                    .filter(path -> path.toString().endsWith(".html"))
                    .flatMap(path -> KEY.matcher(text(path)).results().map(match -> match.group(1)))
                    .collect(toCollection(TreeSet::new));
            asked.removeAll(known);
            assertThat(asked).isEmpty();
        }
    }

    private static Path english(Path chinese) {
        return Path.of(chinese.toString().replace(".properties", "_en.properties"));
    }

    private static Properties read(Path path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
