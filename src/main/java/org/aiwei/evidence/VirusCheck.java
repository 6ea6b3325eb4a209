package org.aiwei.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows each file to the county's scanner, where it has one; without a verdict nothing is kept. */
@Component
class VirusCheck {

    private static final Logger log = LoggerFactory.getLogger(VirusCheck.class);

    private final @Nullable VirusScanner scanner;

    /** @param host of a ClamAV daemon; empty for none */
    @Autowired
    VirusCheck(
            @Value("${aiwei.virus.host:}") String host,
            @Value("${aiwei.virus.port:3310}") int port,
            @Value("${aiwei.virus.patience:30s}") Duration patience) {
        this(host.isBlank() ? null : new ClamAv(host, port, patience));
    }

    VirusCheck(@Nullable VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** @throws RuleBroken when something was found, or when the scanner gave no answer */
    void ensureClean(String name, Path file) {
        if (scanner == null) {
            return;
        }
        Optional<String> found;
        try {
            found = scanner.look(file);
        } catch (IOException noVerdict) {
            log.warn("virus scanner gave no verdict: {}", noVerdict.getMessage());
            throw new RuleBroken("evidence.unscanned", name);
        }
        if (found.isPresent()) {
            log.warn("virus scanner found {}", found.get());
            throw new RuleBroken("evidence.virus", name, found.get());
        }
    }
}
