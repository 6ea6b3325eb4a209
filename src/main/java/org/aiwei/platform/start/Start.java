package org.aiwei.platform.start;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a program whose failures have names: the process ends with the failure's own exit code. */
public final class Start {

    private Start() {}

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
