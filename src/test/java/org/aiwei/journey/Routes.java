package org.aiwei.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes that change something, as access-matrix.txt lists them. */
final class Routes {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.txt");

    private final List<PathPattern> all;

    Routes() {
        try {
            all = Files.readAllLines(MATRIX).stream()
                    .filter(line -> line.startsWith("POST "))
                    .map(line -> line.split("[ :]+")[1])
                    .distinct()
                    .map(new PathPatternParser()::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all() {
        return all.stream().map(PathPattern::getPatternString).toList();
    }

    /** The one that an address with its query goes to. */
    Optional<String> of(String address) {
        var path = PathContainer.parsePath(URI.create(address).getRawPath());
        return all.stream()
                .filter(route -> route.matches(path))
                .min(Comparator.comparing(route -> route, PathPattern.SPECIFICITY_COMPARATOR))
                .map(PathPattern::getPatternString);
    }
}
