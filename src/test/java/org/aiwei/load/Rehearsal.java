package org.aiwei.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.AiweiDesk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the data and opens every page once, to know what each asks the database. */
final class Rehearsal {

    static final String PASSWORD = "bench-county-2026";
    static final String OFFICER = "pv-officer";

    /** Nobody has a telephone with codes here, and nothing else may be at work. */
    static final String[] OPTIONS = {
        "--aiwei.sign-in.second-factor=",
        "--aiwei.backup.daily=false",
        "--spring.datasource.hikari.data-source-properties.socketTimeout=0" // making a province takes minutes
    };

    private final URI home;
    private final Recorder recorder;
    private final JdbcClient jdbc;

    private Rehearsal(URI home, Recorder recorder, JdbcClient jdbc) {
        this.home = home;
        this.recorder = recorder;
        this.jdbc = jdbc;
    }

    /** A page that somebody opens. */
    record Page(String name, String login, String path, List<Recorder.Question> questions) {}

    static List<Page> of(String size, Path folder) throws Exception {
        var recorder = new Recorder();
        var program = new SpringApplication(AiweiDesk.class);
        program.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(recorder));
        var options = new ArrayList<>(List.of(OPTIONS));
        options.addAll(List.of(
                "--aiwei.home=" + folder,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.port=0",
                "--aiwei.jobs.enabled=false"));
        try (var context = program.run(options.toArray(String[]::new))) {
            var jdbc = context.getBean(JdbcClient.class);
            Province.of(size, jdbc).make();
            jdbc.sql("update person set password_hash = ? where login like 'pv-%'")
                    .param(context.getBean(PasswordEncoder.class).encode(PASSWORD))
                    .update();
            int port = ((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort();
            return new Rehearsal(URI.create("http://127.0.0.1:" + port), recorder, jdbc).pages();
        }
    }

    private List<Page> pages() throws Exception {
        var campaign = Province.known(jdbc, "pv campaign");
        var item = Province.known(jdbc, "item 10");
        var officer = new PlainBrowser(home, new Meter()).signIn(OFFICER, PASSWORD);
        var hospital = new PlainBrowser(home, new Meter()).signIn("pv-hospital", PASSWORD);
        var leader = new PlainBrowser(home, new Meter()).signIn("pv-leader-1", PASSWORD);
        return List.of(
                page("work list, office", OFFICER, officer, "/todo"),
                page("work list, hospital", "pv-hospital", hospital, "/todo"),
                page("ledger, office", OFFICER, officer, "/rectify?campaign=" + campaign),
                page("ledger, hospital", "pv-hospital", hospital, "/rectify?campaign=" + campaign),
                page("item, office", OFFICER, officer, "/rectify/" + item),
                page("campaign board", OFFICER, officer, "/campaigns/" + campaign + "/board"),
                page("leader's board", "pv-leader-1", leader, "/lead?campaign=" + campaign));
    }

    private Page page(String name, String login, PlainBrowser browser, String path) throws Exception {
        browser.open(path); // what a program reads once is not part of every page
        var questions = recorder.during(() -> {
            int status = browser.open(path).status();
            if (status != 200) {
                throw new IllegalStateException(status + " " + path);
            }
            return status;
        });
        return new Page(name, login, path, questions);
    }
}
