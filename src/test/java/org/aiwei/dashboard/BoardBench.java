package org.aiwei.dashboard;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aiwei.AiweiDesk;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.SignedInUser;
import org.aiwei.access.UnitPath;
import org.aiwei.load.Province;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * How long the server needs for each board, the page included: {@code BoardBench county}, {@code prefecture} or
 * {@code province}.
 * The folder {@code AIWEI_HOME} keeps the data; it is made when it is not there.
 */
final class BoardBench {

    private static final int WARM_UPS = 150;
    private static final int RUNS = 200;

    private final MockMvc http;
    private final JdbcClient jdbc;
    private final boolean statements;

    private BoardBench(MockMvc http, JdbcClient jdbc) {
        this.http = http;
        this.jdbc = jdbc;
        this.statements = jdbc.sql("select exists (select 1 from pg_extension where extname = 'pg_stat_statements')")
                .query(Boolean.class)
                .single();
    }

    public static void main(String[] args) throws Exception {
        var size = args.length == 0 ? "county" : args[0];
        var patient = "--spring.datasource.hikari.data-source-properties.socketTimeout=0"; // a province takes minutes
        try (var context = SpringApplication.run(
                AiweiDesk.class,
                "--server.port=0",
                "--management.server.port=0",
                "--server.address=127.0.0.1",
                "--aiwei.jobs.enabled=false",
                patient)) {
            var jdbc = context.getBean(JdbcClient.class);
            Province.of(size, jdbc).make();
            context.getBean(BoardFolding.class).run(context.getBean(Clock.class).instant()); // as every six hours
            for (var table : List.of(
                    "unit",
                    "assignment",
                    "assignment_part",
                    "rectification",
                    "audit_entry",
                    "visit",
                    "report",
                    "board_part",
                    "board_item",
                    "board_flow")) {
                System.out.printf(
                        "%-16s %,12d rows%n",
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
            }
            var http = MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                    .apply(springSecurity())
                    .build();
            new BoardBench(http, jdbc).measure();
        }
    }

    private void measure() throws Exception {
        var campaign = Province.known(jdbc, "pv campaign");
        var hospital = Province.known(jdbc, "unit 1 16");
        var leader = actor(jdbc, "leader 1", "pv", "/pv/", Duty.BUREAU_LEADER);
        var officer = actor(jdbc, "officer", "pv office", "/pv/a1/", Duty.CAMPAIGN_OFFICER);
        var reporter = actor(jdbc, "hospital", "unit 1 16", "/pv/c1/u16/", Duty.UNIT_REPORTER);
        System.out.printf("%n%-40s %10s %10s %10s %10s%n", "server time, ms", "first", "p50", "p95", "database");
        line("leader's first page", leader, "/lead?campaign=" + campaign);
        line("campaign board, office", officer, "/campaigns/" + campaign + "/board");
        line("unit board, hospital", reporter, "/units/" + hospital + "/board?campaign=" + campaign);
        line("unit board, office", officer, "/units/" + hospital + "/board?campaign=" + campaign);
        line("rows: overdue", leader, "/campaigns/" + campaign + "/board/rows?lead=true&light=OVERDUE");
    }

    private void line(String name, Actor actor, String page) throws Exception {
        long first = once(actor, page);
        for (int each = 0; each < WARM_UPS; each++) {
            once(actor, page);
        }
        forget();
        var times = new long[RUNS];
        for (int each = 0; each < RUNS; each++) {
            times[each] = once(actor, page);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-40s %10.1f %10.1f %10.1f %10.1f%n",
                name,
                first / 1e6,
                times[RUNS / 2] / 1e6,
                times[RUNS * 95 / 100] / 1e6,
                inDatabase());
        slowest();
    }

    private void forget() {
        if (statements) {
            jdbc.sql("select count(*) from pg_stat_statements_reset()")
                    .query(Long.class)
                    .single();
        }
    }

    /** What the database itself needed for one page; 0 where it does not count (load and create pg_stat_statements). */
    private double inDatabase() {
        return statements
                ? jdbc.sql("select coalesce(sum(total_exec_time + total_plan_time), 0) from pg_stat_statements"
                                        + " where query not like '%pg_stat_statements%'")
                                .query(Double.class)
                                .single()
                        / RUNS
                : 0;
    }

    private void slowest() {
        if (statements) {
            jdbc.sql("""
                    select round((total_exec_time + total_plan_time)::numeric / ?, 1) || ' ms ' || calls || ' calls '
                           || left(regexp_replace(query, '\\s+', ' ', 'g'), 110)
                      from pg_stat_statements where query not like '%pg_stat_statements%'
                     order by total_exec_time + total_plan_time desc limit 6
                    """).param(RUNS).query(String.class).list().forEach(told -> System.out.println("      " + told));
        }
    }

    private long once(Actor actor, String page) throws Exception {
        var who = user(new SignedInUser(actor.name(), "x", actor, true, false));
        long start = System.nanoTime();
        var answer = http.perform(get(java.net.URI.create(page)).with(who))
                .andReturn()
                .getResponse();
        long time = System.nanoTime() - start;
        if (answer.getStatus() != 200) {
            throw new IllegalStateException(answer.getStatus() + " " + page);
        }
        return time;
    }

    private static Actor actor(JdbcClient jdbc, String person, String unit, String path, Duty duty) {
        UUID at = Province.known(jdbc, unit);
        return new Actor(Province.known(jdbc, person), person, List.of(new Post(duty, at, new UnitPath(path))));
    }
}
