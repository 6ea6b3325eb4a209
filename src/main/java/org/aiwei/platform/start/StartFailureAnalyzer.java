package org.aiwei.platform.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Puts a known reason into words before Boot's own analyzers see it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class StartFailureAnalyzer implements FailureAnalyzer {

    private final Environment environment;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable thrown) {
        return StartFailures.in(thrown, environment::getProperty)
                .map(refused -> new FailureAnalysis(StartSentence.of(refused), keep(thrown), thrown))
                .orElse(null);
    }

    /** The whole story for those who look after the program; a folder that cannot be written gets none. */
    private String keep(Throwable thrown) {
        var file = Path.of(environment.getProperty("aiwei.home", "./data"), "logs", "start-failure.log")
                .toAbsolutePath()
                .normalize();
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (var story = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                thrown.printStackTrace(story);
            }
            return file.toString();
        } catch (IOException unwritable) {
            return "";
        }
    }
}
