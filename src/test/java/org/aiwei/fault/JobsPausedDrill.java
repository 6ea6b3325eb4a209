package org.aiwei.fault;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.Meter;
import org.aiwei.load.Patience;
import org.aiwei.load.PlainBrowser;
import org.aiwei.load.PlainBrowser.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node stands still in the midst of an export and of what recurs, another one comes up on the same database, and the
 * first wakes: after a minute, and after so long that the other has taken over. Usage: {@code JobsPausedDrill FOLDER};
 * ends with 1 when a promise was broken.
 */
public final class JobsPausedDrill {

    private static final long SHORT_S = 60;
    /** A job whose node says nothing for six minutes is taken over. */
    private static final long TAKEN_OVER_S = 600;

    private static final int LATE_MS = 1500;
    private static final List<String> RECURRING = List.of("rectification.escalation", "dashboard.overdue-days");

    private final Path folder;
    private final Checks checks = new Checks();

    private JobsPausedDrill(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        var drill =
                new JobsPausedDrill(Files.createDirectories(Path.of(args[0])).toAbsolutePath());
        drill.play();
        System.exit(drill.checks.end());
    }

    private void play() throws Exception {
        try (var nodes = Nodes.over(folder);
                var wire = new LameWire(nodes.port())) {
            nodes.settle();
            round(nodes, wire, false);
            round(nodes, wire, true);
            nodes.asked(RecurringWork::twice).forEach((what, rows) -> checks.ensure("twice: " + what, rows, 0L));
            checks.ensure("what stands in the database", nodes.asked(Invariants::broken), List.of());
        }
    }

    /** @param takenOver whether the first sleeps until the second has done its work */
    private void round(Nodes nodes, LameWire wire, boolean takenOver) throws Exception {
        wire.delay(0);
        var sleeper = nodes.start("sleeper", wire.port());
        try {
            var office = new PlainBrowser(sleeper.home(), new Meter()).signIn(LoadCounty.OFFICE, LoadCounty.PASSWORD);
            var job = stopInTheMidst(nodes, wire, sleeper, office, takenOver);
            long paused = System.nanoTime();
            try (var other = nodes.start("other", nodes.port())) {
                var before = nodes.asked(jdbc -> state(jdbc, job));
                if (takenOver) {
                    checks.ensure(
                            "taken over and done by the other", Patience.await(TAKEN_OVER_S, () -> done(nodes, job)));
                } else {
                    Patience.rest(SHORT_S * 1000 - (System.nanoTime() - paused) / 1_000_000);
                    checks.ensure("the job while its node stands still", nodes.asked(jdbc -> state(jdbc, job)), before);
                }
                System.out.println(
                        "the first node stood still for " + (System.nanoTime() - paused) / 1_000_000_000 + " s");
                wake(nodes, wire, sleeper, job, takenOver);
                fetch(office.at(other.home()), job);
            }
        } finally {
            sleeper.resume();
            sleeper.close();
        }
    }

    private UUID stopInTheMidst(Nodes nodes, LameWire wire, DeskProcess sleeper, PlainBrowser office, boolean second)
            throws Exception {
        checks.ensure("all that recurs has come round once", Patience.await(300, nodes::isCalm));
        var form = office.open("/rectify/print?q=" + (second ? "%E5%8E%95" : ""));
        wire.delay(LATE_MS);
        nodes.asked(jdbc -> RecurringWork.hurry(jdbc, RECURRING));
        // the answer comes late too, and long after the work has begun
        var asking = new Thread(() -> ask(office, form), "asks for the export");
        asking.setDaemon(true);
        asking.start();
        checks.ensure("the export is under way", Patience.await(180, () -> running(nodes)));
        sleeper.pause();
        var job = nodes.asked(jdbc -> jdbc.sql(
                        "select id from background_job where kind like 'rectification%' order by created_at desc limit 1")
                .query(UUID.class)
                .single());
        System.out.println("stands still in " + nodes.asked(jdbc -> state(jdbc, job)) + " and in "
                + nodes.asked(jdbc -> jdbc.sql("select task_name from scheduled_tasks where picked")
                        .query(String.class)
                        .list()));
        checks.ensure("it stands still before the end", !done(nodes, job));
        return job;
    }

    private static void ask(PlainBrowser office, Answer form) {
        try {
            office.press("export", form, "/rectify/exports", Map.of("format", "xlsx"));
        } catch (UncheckedIOException cutOff) {
            System.out.println("whoever asked got no answer");
        }
    }

    private void wake(Nodes nodes, LameWire wire, DeskProcess sleeper, UUID job, boolean takenOver) throws Exception {
        var before = takenOver ? nodes.asked(jdbc -> state(jdbc, job)) : "";
        wire.delay(0);
        sleeper.resume();
        if (takenOver) {
            Patience.rest(45_000);
            checks.ensure("the job after the first woke up", nodes.asked(jdbc -> state(jdbc, job)), before);
        } else {
            checks.ensure("done by the first when it woke up", Patience.await(60, () -> done(nodes, job)));
        }
        int attempt = nodes.asked(jdbc -> number(jdbc, "select attempt from background_job where id = ?", job));
        checks.ensure("attempts", attempt, takenOver ? 2 : 1);
        checks.ensure(
                "pieces of another attempt",
                nodes.asked(jdbc -> number(
                        jdbc,
                        "select count(*) from background_job_chunk c join background_job j on j.id = c.job_id"
                                + " where j.id = ? and c.attempt <> j.attempt",
                        job)),
                0);
        checks.ensure(
                "bytes of the file",
                nodes.asked(jdbc ->
                        number(jdbc, "select sum(length(bytes)) from background_job_chunk where job_id = ?", job)),
                nodes.asked(jdbc -> number(jdbc, "select file_size from background_job where id = ?", job)));
        checks.ensure("recurring work that hangs", Patience.await(120, () -> recurring(nodes) == 0));
    }

    private void fetch(PlainBrowser office, UUID job) {
        var link = office.open("/jobs")
                .document()
                .select("a[href*=" + job + "][href$=/result]")
                .attr("href");
        checks.ensure("the file is given", office.open(link).body().startsWith("PK"));
    }

    private static boolean running(Nodes nodes) {
        return seen(nodes, "select count(*) from background_job where status = 'RUNNING'") > 0;
    }

    private static int recurring(Nodes nodes) {
        return seen(nodes, "select count(*) from scheduled_tasks where picked and task_name <> 'background-job'");
    }

    private static boolean done(Nodes nodes, UUID job) {
        return seen(nodes, "select count(*) from background_job where status = 'DONE' and id = '" + job + "'") > 0;
    }

    private static int seen(Nodes nodes, String question) {
        try {
            return nodes.asked(jdbc -> jdbc.sql(question).query(Integer.class).single());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String state(JdbcClient jdbc, UUID job) {
        return jdbc.sql("select status || ' attempt ' || attempt || ' ' || coalesce(finished_at::text, '') || ' '"
                        + " || file_size from background_job where id = ?")
                .param(job)
                .query(String.class)
                .single();
    }

    private static int number(JdbcClient jdbc, String question, UUID job) {
        return jdbc.sql(question).param(job).query(Integer.class).single();
    }
}
