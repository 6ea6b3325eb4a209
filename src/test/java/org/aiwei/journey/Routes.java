package org.aiwei.journey;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aiwei.Lines;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes that change something, as access-matrix.txt lists them. */
final class Routes {

    private final List<PathPattern> all = Lines.of("access-matrix.txt").stream()
            .filter(line -> line.startsWith("POST "))
            .map(line -> line.split("[ :]+")[1])
            .distinct()
            .map(new PathPatternParser()::parse)
            .toList();

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
