package org.aiwei.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What one node is told, the other knows on the next request: sessions, rights, throttles, files, background work. */
final class NodesShare {

    private static final String ADMIN = "admin";
    private static final String ADMINS_PASSWORD = "anlan-demo-2026";
    private static final int GUESSES = 5;
    private static final int EXPORTS = 8;
    private static final int MOVED = 9;
    private static final int STOPPED = 8;
    private static final int GUESSED = 7;

    private final Cluster cluster;
    private final List<String> broken = new ArrayList<>();

    private NodesShare(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @return the broken promises, a sentence each */
    static List<String> lookAt(Cluster cluster) throws IOException, SQLException {
        var look = new NodesShare(cluster);
        look.rights();
        look.throttles();
        look.work();
        return look.broken;
    }

    /** A post given, then the account stopped, each on the first node while the person works on the second. */
    private void rights() {
        var moved = at(2).signIn(LoadCounty.login(MOVED), LoadCounty.PASSWORD);
        check("a session of one node holds on the other", inside(moved.at(cluster.node(1))));
        var admin = at(1).signIn(ADMIN, ADMINS_PASSWORD);
        var page = person(admin, MOVED) + "/posts";
        var form = admin.open(page + "/new");
        var unit = form.document()
                .select("select[name=unitId] option[value~=.{36}]")
                .attr("value");
        var given = admin.press("post", form, page, Map.of("unitId", unit, "duty", "UNIT_LEADER"));
        check("a post is given", given.status() == 200 && !given.path().equals(page));
        check("another duty counts on the other node's next request", !inside(moved));
        var stopped = at(2).signIn(LoadCounty.login(STOPPED), LoadCounty.PASSWORD);
        check("signed in on the second node", inside(stopped));
        var path = person(admin, STOPPED);
        admin.press("stop", admin.open(path), path + "/disablement", Map.of("reason", "试验"));
        check("a stopped account is out on the other node's next request", !inside(stopped));
        check("a stopped account does not come in again", !letIn(2, STOPPED, LoadCounty.PASSWORD));
    }

    /** Five wrong guesses, on both nodes in turn, are five: then even the right password has to wait. */
    private void throttles() {
        for (int guess = 0; guess < GUESSES; guess++) {
            letIn(1 + guess % 2, GUESSED, "guess" + guess);
        }
        check("guesses on both nodes count together", !letIn(1, GUESSED, LoadCounty.PASSWORD));
        check("and bar both", !letIn(2, GUESSED, LoadCounty.PASSWORD));
    }

    /** Exports asked for on both nodes; each is run once, and its file is the same from both. */
    private void work() throws IOException, SQLException {
        var office = at(1).signIn(LoadCounty.OFFICE, LoadCounty.PASSWORD);
        for (int i = 0; i < EXPORTS; i++) {
            var browser = office.at(cluster.node(1 + i % 2));
            var form = browser.open("/rectify/print?q=" + i);
            browser.press("export", form, "/rectify/exports", Map.of("format", "xlsx"));
        }
        try (var connection = cluster.connect()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            int done = 0;
            for (int wait = 0; wait < 60 && done < EXPORTS; wait++) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                done = count(jdbc, "status = 'DONE' and attempt = 1");
            }
            check(
                    EXPORTS + " exports done once each, found " + done,
                    done == EXPORTS && count(jdbc, "true") == EXPORTS);
        }
        var file = office.open("/jobs").document().select("a[href$=/result]").attr("href");
        var first = office.open(file);
        var second = office.at(cluster.node(2)).open(file);
        check(
                "a file of one node comes from the other",
                first.status() == 200
                        && first.body().length() > 0
                        && first.body().equals(second.body()));
    }

    private static int count(JdbcClient jdbc, String which) {
        return jdbc.sql("select count(*) from background_job where kind like 'rectification%' and " + which)
                .query(Integer.class)
                .single();
    }

    private String person(PlainBrowser admin, int number) {
        return admin.open("/admin/people?q=" + LoadCounty.login(number))
                .document()
                .select("main a[href~=^/admin/people/[0-9a-f-]{36}$]")
                .attr("href");
    }

    private boolean letIn(int node, int number, String password) {
        try {
            at(node).signIn(LoadCounty.login(number), password);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static boolean inside(PlainBrowser browser) {
        return browser.open("/todo").path().equals("/todo");
    }

    private PlainBrowser at(int node) {
        return new PlainBrowser(cluster.node(node), new Meter());
    }

    private void check(String what, boolean held) {
        System.out.println((held ? "holds: " : "BROKEN: ") + what);
        if (!held) {
            broken.add(what);
        }
    }
}
