package org.aiwei.platform.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a program whose failures have names: the process ends with the failure's own exit code. */
public final class Start {

    private static final List<String> QUIET = List.of(
            "--spring.main.web-application-type=none",
            "--spring.main.log-startup-info=false",
            "--logging.level.root=warn",
            "--logging.level.org.aiwei.platform.postgres=warn");

    private Start() {}

    /**
     * A command of the jar: without pages, and silent but for its own words.
     *
     * @return exit code for the shell: 0 when all is well
     */
    public static int command(Class<?> program, String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(QUIET);
        return SpringApplication.exit(run(program, all.toArray(String[]::new)));
    }

    public static ConfigurableApplicationContext run(Class<?> program, String... args) {
        try {
            return SpringApplication.run(program, args);
        } catch (RuntimeException thrown) {
            StartFailures.in(thrown, name -> null)
                    .ifPresent(known -> System.exit(known.failure().getExitCode()));
            throw thrown;
        }
    }
}
