package org.aiwei.operation;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.evidence.Damages;
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
    private static final long STALE = 50;

    private final HealthEndpoint health;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Damages damages;

    OperationPage show(Actor actor) {
        if (actor.at(ADMINISTRATOR).stream().noneMatch(UnitPath::top)) {
            throw new AccessDeniedException(actor.name() + " does not keep the machine");
        }
        var machine = Runtime.getRuntime();
        return new OperationPage(
                List.of(database(), trail(), disk(), files(), contents(), backup(), factor()),
                damages.open(),
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

    /** Where files lie, and whether that can be reached. */
    private Check files() {
        var place = String.valueOf(detail("files", "place"));
        boolean here = Boolean.TRUE.equals(detail("files", "here"));
        if (place.isEmpty()) {
            return new Check("files.database", State.GOOD, List.of());
        }
        return new Check("files", here ? State.GOOD : State.BAD, List.of(place));
    }

    /** Whether all of them were read lately and were what was uploaded. */
    private Check contents() {
        var damaged = detail("files", "damaged");
        var hours = detail("files", "hours");
        boolean lately = hours instanceof Long known && known < STALE;
        var state = !Objects.equals(damaged, 0L) ? State.BAD : lately ? State.GOOD : State.WARN;
        return new Check("contents", state, List.of(damaged, hours, detail("files", "checked")));
    }

    private Check backup() {
        return new Check("backup", state("backup"), List.of(detail("backup", "hours")));
    }

    private Object detail(String name, String detail) {
        var known = health.healthForPath(name);
        return known instanceof IndicatedHealthDescriptor one && one.getDetails() != null
                ? one.getDetails().getOrDefault(detail, "–")
                : "–";
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
