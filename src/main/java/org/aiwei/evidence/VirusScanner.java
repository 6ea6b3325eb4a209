package org.aiwei.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Whatever knows a malicious file when it sees one. */
interface VirusScanner {

    /**
     * @return name of what was found, empty for a clean file
     * @throws IOException when it could not be looked at: not reachable, too slow, or too large for the scanner
     */
    Optional<String> look(Path file) throws IOException;
}
