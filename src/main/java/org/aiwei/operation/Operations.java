package org.aiwei.operation;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.operation.OperationPage.Check;
import org.aiwei.operation.OperationPage.Facts;
import org.aiwei.operation.OperationPage.State;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Looks at the machine for who keeps it: an administrator of a bureau. */
@Service
@RequiredArgsConstructor
public class Operations {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST_FREE = 2 * 1024;

    private final HealthEndpoint health;
    private final JdbcClient jdbc;
    private final Environment environment;

    OperationPage show(Actor actor) {
        if (actor.at(ADMINISTRATOR).stream().noneMatch(UnitPath::top)) {
            throw new AccessDeniedException(actor.name() + " does not keep the machine");
        }
        var machine = Runtime.getRuntime();
        return new OperationPage(
                List.of(database(), trail(), disk(), backup(), factor()),
                facts(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                (machine.totalMemory() - machine.freeMemory()) / MEGABYTE,
                machine.maxMemory() / MEGABYTE);
    }

    private Check database() {
        return new Check("database", state("db"), List.of());
    }

    /** Whether the program works as a role that cannot change the trail. */
    private Check trail() {
        boolean safe = jdbc.sql("select not has_table_privilege('audit_entry', 'UPDATE, DELETE, TRUNCATE')")
                .query(Boolean.class)
                .single();
        return new Check("trail", safe ? State.GOOD : State.WARN, List.of());
    }

    private Check disk() {
        var home = Path.of(environment.getProperty("aiwei.home", ".")).toAbsolutePath();
        try {
            var store = Files.getFileStore(Files.exists(home) ? home : Path.of("."));
            long free = store.getUsableSpace() / MEGABYTE;
            var state = free < LEAST_FREE ? State.WARN : State.GOOD;
            return new Check("disk", state, List.of(free, store.getTotalSpace() / MEGABYTE));
        } catch (IOException unknown) {
            return new Check("disk", State.BAD, List.of(0, 0));
        }
    }

    private Check backup() {
        var known = health.healthForPath("backup");
        var hours = known instanceof IndicatedHealthDescriptor one && one.getDetails() != null
                ? one.getDetails().getOrDefault("hours", "–")
                : "–";
        return new Check("backup", state("backup"), List.of(hours));
    }

    private Check factor() {
        boolean required =
                !environment.getProperty("aiwei.sign-in.second-factor", "").isBlank();
        return new Check("factor", required ? State.GOOD : State.WARN, List.of());
    }

    private State state(String name) {
        var known = health.healthForPath(name);
        if (known == null || Status.UP.equals(known.getStatus())) {
            return State.GOOD;
        }
        return "WARN".equals(known.getStatus().getCode()) ? State.WARN : State.BAD;
    }

    private Facts facts() {
        var version = Operations.class.getPackage().getImplementationVersion();
        return new Facts(
                version == null ? "–" : version,
                System.getProperty("java.version"),
                jdbc.sql("show server_version").query(String.class).single(),
                environment.getProperty("HOSTNAME", "–"));
    }
}
