package org.aiwei.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.backup.BackupRefused.Reason;
import org.aiwei.platform.files.FileShelves;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.springframework.core.env.Environment;

/**
 * What the program does instead of starting when its first word is {@code backup}, {@code restore} or {@code verify},
 * with a file behind it. {@code verify} takes, if it was noted, the fingerprint as well.
 */
@RequiredArgsConstructor
final class BackupCommands {

    /** Where the passphrase comes from; environment {@code AIWEI_BACKUP_KEY}. */
    static final String KEY = "aiwei.backup.key";

    private static final Set<String> NAMES = Set.of("backup", "restore", "verify");

    private final Environment environment;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /** @return whether these are the arguments of a command, right or wrong */
    static boolean meant(String... arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /**
     * @param words the command and what stands behind it, without options
     * @return the exit code: 0 when all is well, 2 for words that make no command, else the one of the reason
     * @throws StartRefused when the database cannot be reached
     */
    int run(List<String> words) throws IOException, SQLException {
        if (words.size() < 2
                || words.size() > 3
                || (words.size() == 3 && !words.get(0).equals("verify"))) {
            err.println(BackupWords.both("backup.usage"));
            return 2;
        }
        try {
            carryOut(words, Path.of(words.get(1)), BackupKey.of(environment.getProperty(KEY)));
            return 0;
        } catch (BackupRefused refused) {
            err.println(BackupWords.both(refused.messageKey(), refused.args()));
            return refused.getReason().getExitCode();
        }
    }

    private void carryOut(List<String> words, Path file, BackupKey key) throws IOException, SQLException {
        long began = System.nanoTime();
        var done = switch (words.get(0)) {
            case "backup" -> backup(file, key);
            case "restore" -> restore(file, key);
            default -> verify(file, key, words);
        };
        var took = Duration.ofNanos(System.nanoTime() - began);
        out.println(BackupWords.both(
                "backup.done." + words.get(0),
                file.toAbsolutePath(),
                String.valueOf(done.manifest().tables().size()),
                String.valueOf(done.manifest().rows()),
                done.fingerprint(),
                "%.1f".formatted(took.toMillis() / 1000.0)));
    }

    private Taken backup(Path file, BackupKey key) throws IOException, SQLException {
        try (var shelf = FileShelves.of(environment).orElse(null);
                var door = DatabaseDoor.open(environment, true);
                var connection = door.connect()) {
            return new BackupTaking(key, shelf).take(connection, file, clock.instant());
        }
    }

    private static Taken verify(Path file, BackupKey key, List<String> words) throws IOException {
        try (var backup = BackupFile.checked(file, key, words.size() == 3 ? words.get(2) : null)) {
            return new Taken(backup.getManifest(), backup.getFingerprint());
        }
    }

    private Taken restore(Path file, BackupKey key) throws IOException, SQLException {
        try (var backup = BackupFile.checked(file, key, null);
                var shelf = FileShelves.of(environment).orElse(null);
                var door = alone()) {
            new Restore(door, shelf).from(backup);
            return new Taken(backup.getManifest(), backup.getFingerprint());
        }
    }

    private DatabaseDoor alone() throws IOException {
        try {
            return DatabaseDoor.open(environment, false);
        } catch (StartRefused refused) {
            throw refused.failure() == StartFailure.HOME_IN_USE
                    ? new BackupRefused(Reason.RUNNING, environment.getRequiredProperty("aiwei.home"))
                    : refused;
        }
    }
}
