package org.aiwei.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.aiwei.platform.start.ShellWords;
import org.springframework.core.env.Environment;

/**
 * What the program does instead of starting when its first word is {@code audit}: {@code audit check [number:hash …]},
 * {@code audit export FILE} and {@code audit compare FILE [number:hash …]}. The database is only read.
 */
@RequiredArgsConstructor
final class AuditCommands {

    static final int WRONG_WORDS = 2;
    static final int BROKEN = 50;
    static final int REFUSED = 51;

    private static final ShellWords WORDS = new ShellWords("messages.audit");

    private final Environment environment;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param words the command and what stands behind it, without options
     * @return the exit code: 0 when the trail is whole, 2 for words that make no command, 50 when it is broken, 51 when
     *     a file or a printed hash cannot be used
     */
    int run(List<String> words) throws IOException, SQLException {
        var command = words.size() < 2 ? "" : words.get(1);
        var rest = words.subList(Math.min(2, words.size()), words.size());
        try (var door = DatabaseDoor.open(environment, true);
                var connection = door.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return carryOut(command, rest, connection);
        } catch (RuleBroken refused) {
            err.println(WORDS.both(refused.messageKey(), refused.args()));
            return REFUSED;
        }
    }

    /** Whether the words make a command at all. */
    static boolean fit(List<String> words) {
        var command = words.size() < 2 ? "" : words.get(1);
        return switch (command) {
            case "check" -> true;
            case "export" -> words.size() == 3;
            case "compare" -> words.size() >= 3;
            default -> false;
        };
    }

    private int carryOut(String command, List<String> rest, Connection connection) throws IOException, SQLException {
        return switch (command) {
            case "check" -> say(ChainCheck.run(connection, Roots.of(rest), Collections.emptyIterator()));
            case "export" -> export(Path.of(rest.get(0)), connection);
            default -> compare(Path.of(rest.get(0)), Roots.of(rest.subList(1, rest.size())), connection);
        };
    }

    private int export(Path file, Connection connection) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new RuleBroken("audit.file.exists", file);
        }
        var head = TrailTable.head(connection);
        try (var to = Files.newOutputStream(file);
                var lines = new TrailFile.Writer(to, head)) {
            TrailTable.each(connection, link -> {
                lines.add(link);
                return true;
            });
        }
        out.println(WORDS.both("audit.exported", file.toAbsolutePath(), String.valueOf(head.seq()), head.hash()));
        return 0;
    }

    private int compare(Path file, Roots roots, Connection connection) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new RuleBroken("audit.file.missing", file);
        }
        try (var lines = Files.newBufferedReader(file)) {
            TrailFile.head(lines);
            return say(ChainCheck.run(connection, roots, TrailFile.links(lines)));
        } catch (UncheckedIOException unreadable) {
            throw new RuleBroken("audit.file.form");
        }
    }

    private int say(ChainReport report) {
        (report.intact() ? out : err).println(WORDS.both(report.messageKey(), report.args()));
        return report.intact() ? 0 : BROKEN;
    }
}
