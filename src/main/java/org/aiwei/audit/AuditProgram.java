package org.aiwei.audit;

import java.io.IOException;
import java.sql.SQLException;
import org.aiwei.platform.start.Console;
import org.aiwei.platform.start.ShellWords;
import org.aiwei.platform.start.Start;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.env.Environment;

/** The program for one look at the trail, with the settings of the real one; see {@link AuditCommands}. */
public final class AuditProgram implements ApplicationRunner, ExitCodeGenerator {

    private final Environment environment;
    private int exitCode;

    AuditProgram(Environment environment) {
        this.environment = environment;
    }

    /** @return whether the arguments are this command's, right or wrong, instead of a start's */
    public static boolean isMeant(String... args) {
        return args.length > 0 && args[0].equals("audit");
    }

    /** @return exit code for the shell: 0 when all is well */
    public static int run(String... args) {
        return Start.command(AuditProgram.class, args);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, SQLException {
        var words = arguments.getNonOptionArgs();
        if (AuditCommands.fit(words)) {
            exitCode = new AuditCommands(environment, Console.out(), Console.err()).run(words);
        } else {
            Console.err().println(new ShellWords("messages.audit").both("audit.usage"));
            exitCode = AuditCommands.WRONG_WORDS;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
