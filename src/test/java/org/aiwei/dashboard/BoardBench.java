package org.aiwei.dashboard;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * How long the server needs for each board, the page included: {@code BoardBench county} or {@code BoardBench province}.
 * The folder {@code AIWEI_HOME} keeps the data; it is made when it is not there.
 */
final class BoardBench {

    private static final int WARM_UPS = 15;
    private static final int RUNS = 60;

    private BoardBench() {}

    public static void main(String[] args) throws Exception {
        var size = args.length == 0 ? "county" : args[0];
        try (var context = SpringApplication.run(
                AiweiDesk.class,
                "--server.port=0",
                "--management.server.port=0",
                "--server.address=127.0.0.1",
                "--aiwei.jobs.enabled=false")) {
            var jdbc = context.getBean(JdbcClient.class);
            if (jdbc.sql("select count(*) from unit where path = ?")
                            .param(Province.PATH)
                            .query(Integer.class)
                            .single()
                    == 0) {
                long start = System.nanoTime();
                (size.equals("province") ? Province.ofProvince(jdbc) : Province.ofCounty(jdbc)).make();
                System.out.printf(Locale.ROOT, "%s made in %d s%n", size, (System.nanoTime() - start) / 1_000_000_000);
            }
            for (var table : List.of(
                    "unit",
                    "assignment",
                    "assignment_part",
                    "rectification",
                    "audit_entry",
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
            measure(http, jdbc);
        }
    }

    private static void measure(MockMvc http, JdbcClient jdbc) throws Exception {
        var campaign = Province.known(jdbc, "pv campaign");
        var hospital = Province.known(jdbc, "unit 1 16");
        var leader = actor(jdbc, "leader 1", "pv", "/pv/", Duty.BUREAU_LEADER);
        var officer = actor(jdbc, "officer", "pv office", "/pv/a1/", Duty.CAMPAIGN_OFFICER);
        var reporter = actor(jdbc, "hospital", "unit 1 16", "/pv/c1/u16/", Duty.UNIT_REPORTER);
        System.out.printf("%n%-40s %10s %10s%n", "server time, ms", "p50", "p95");
        line(http, "leader's first page", leader, "/lead?campaign=" + campaign);
        line(http, "campaign board, office", officer, "/campaigns/" + campaign + "/board");
        line(http, "unit board, hospital", reporter, "/units/" + hospital + "/board?campaign=" + campaign);
        line(http, "unit board, office", officer, "/units/" + hospital + "/board?campaign=" + campaign);
        line(http, "rows: overdue", leader, "/campaigns/" + campaign + "/board/rows?lead=true&light=OVERDUE");
    }

    private static void line(MockMvc http, String name, Actor actor, String page) throws Exception {
        for (int each = 0; each < WARM_UPS; each++) {
            once(http, actor, page);
        }
        var times = new long[RUNS];
        for (int each = 0; each < RUNS; each++) {
            times[each] = once(http, actor, page);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%-40s %10.1f %10.1f%n", name, times[RUNS / 2] / 1e6, times[RUNS * 95 / 100] / 1e6);
    }

    private static long once(MockMvc http, Actor actor, String page) throws Exception {
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
