package org.aiwei.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.start.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of the cluster. It is made once, checked at each start, and never removed. */
@RequiredArgsConstructor
final class PostgresData {

    private static final Logger log = LoggerFactory.getLogger(PostgresData.class);

    private static final Pattern PROGRAM = Pattern.compile("[/\\\\]postgres(\\.exe)?( \\(deleted\\))?$");

    private final Path folder;

    void makeUnlessThere(PostgresTools tools, String superuser, Path passwordFile) throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw StartFailure.DATA_UNREADABLE.with(folder);
        }
        var half = folder.resolveSibling("data.half");
        FileSystemUtils.deleteRecursively(half); // an initdb that was cut off; no server ever ran on it
        tools.initialize(half, superuser, passwordFile);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    void refuseOtherVersion(String binaries) throws IOException {
        var mark = folder.resolve("PG_VERSION");
        if (Files.exists(mark) && !binaries.startsWith(Files.readString(mark).strip() + ".")) {
            throw StartFailure.DATA_OF_OTHER_VERSION.with(
                    folder, Files.readString(mark).strip(), binaries);
        }
    }

    /** The server that runs on this folder, whoever started it. */
    Optional<ProcessHandle> server() throws IOException {
        return writtenPid().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /** After a crash the number in the file may belong to a stranger, whom neither we nor PostgreSQL may take for the server. */
    void forgetStranger() throws IOException {
        var stranger = writtenPid().flatMap(ProcessHandle::of).filter(process -> !isOurs(process));
        if (stranger.isPresent()) {
            log.warn(
                    "process {} is no PostgreSQL; setting the old postmaster.pid aside",
                    stranger.get().pid());
            Files.move(pidFile(), folder.resolve("postmaster.pid.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Optional<Long> writtenPid() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile(), UTF_8)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    /** A PostgreSQL whose command line names this folder; where none is to be had (Windows), one out of this home. */
    private boolean isOurs(ProcessHandle process) {
        var command = process.info().command().orElse("");
        var words = process.info().arguments();
        return PROGRAM.matcher(command).find()
                && words.map(all -> List.of(all).contains(folder.toString()))
                        .orElseGet(() -> Path.of(command)
                                .startsWith(folder.resolveSibling(".").normalize()));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
