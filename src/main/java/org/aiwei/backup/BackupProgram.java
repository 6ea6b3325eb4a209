package org.aiwei.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import org.aiwei.platform.start.Console;
import org.aiwei.platform.start.Start;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.env.Environment;

/**
 * The program for one command: no pages and no jobs, only the settings of the real one, so that both find the same
 * database and fail in the same words.
 */
public final class BackupProgram implements ApplicationRunner, ExitCodeGenerator {

    private final Environment environment;
    private int exitCode;

    BackupProgram(Environment environment) {
        this.environment = environment;
    }

    /** @return whether the arguments are a command's, right or wrong, instead of a start's */
    public static boolean isMeant(String... args) {
        return BackupCommands.meant(args);
    }

    /** @return exit code for the shell: 0 when all is well */
    public static int run(String... args) {
        return Start.command(BackupProgram.class, args);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, SQLException {
        var commands = new BackupCommands(environment, Clock.systemUTC(), Console.out(), Console.err());
        exitCode = commands.run(arguments.getNonOptionArgs());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
