package org.aiwei.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aiwei.account.Accounts;
import org.aiwei.job.JobKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/**
 * Everybody opens all that is shown to him, and then all that was shown to others. Every text of the database bears a mark
 * that tells whose it is: no page, file or refusal holds one that is not for its reader.
 */
@ExampleCounty
@Transactional
class ReplayTests {

    private static final List<String> PEOPLE =
            List.of("lin", "wang", "medical", "peoples2", "qin", "enforcement2", "admin", "tcmh2", "education3");

    /** Pages of one kind that one person opens at most, and addresses of one person in all; more with -Daiwei.replay.… */
    private static final int ALIKE = Integer.getInteger("aiwei.replay.alike", 1);

    private static final int MOST = Integer.getInteger("aiwei.replay.most", 80);

    /** How many others open an address again. */
    private static final int OTHERS = Integer.getInteger("aiwei.replay.others", 2);

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    @Autowired
    Scheduler scheduler;

    @Autowired
    List<JobKind> kinds;

    private final Readers readers = new Readers();
    private final Map<String, Set<String>> leaks = new TreeMap<>();
    private Inside inside;
    private Everybody everybody;
    private Marks marks;
    private List<String> secrets;
    private int opened;
    private int replayed;
    private long theirs;

    @BeforeEach
    void markEverything() {
        Stillness.of(scheduler);
        inside = new Inside(context);
        everybody = new Everybody(jdbc, accounts);
        jdbc.sql("update person set mobile = login where mobile = ''").update();
        marks = new Marks(jdbc, readers).writeAll();
        secrets = secrets();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void everyTextOfTheDatabaseHasItsReaders() {
        var columns = jdbc.sql("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                          join pg_tables t on t.tablename = c.table_name and t.schemaname = c.table_schema
                         where c.table_schema = 'public'
                           and c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY')
                        """).query(String.class).list();
        assertThat(readers.columns()).containsExactlyInAnyOrderElementsOf(columns);
        assertThat(marks.columns()).hasSizeGreaterThan(120);
    }

    @Test
    void whatIsShownToOnePersonTellsAnotherNothing() {
        var shown = new LinkedHashMap<String, Set<String>>();
        for (var login : PEOPLE) {
            shown.put(login, walk(login));
        }
        var all = new LinkedHashSet<String>();
        shown.values().forEach(all::addAll);
        int turn = 0;
        for (var path : all) {
            int left = OTHERS;
            for (int i = 0; i < PEOPLE.size() && left > 0; i++) {
                var login = PEOPLE.get(turn++ % PEOPLE.size());
                if (!shown.get(login).contains(path)) {
                    left--;
                    replayed++;
                    look(login, inside.open(everybody.actor(login), path));
                }
            }
        }
        System.out.printf(
                "%d marks in %d columns; %d addresses opened, %d opened again by others; %d marks read by those they are for%n",
                marks.size(), marks.columns().size(), opened, replayed, theirs);
        assertThat(theirs).isGreaterThan(1_000);
        assertThat(leaks).isEmpty();
    }

    /** What background work makes for somebody, in every form it has. */
    @Test
    void exportsHoldNothingThatTheirReaderMayNotRead() throws Exception {
        var export = kinds.stream()
                .filter(kind -> kind.code().equals("rectification.export"))
                .findFirst()
                .orElseThrow();
        int files = 0;
        for (var login : PEOPLE) {
            for (var params : exports(login)) {
                var run = new InMemory(everybody.actor(login), params);
                export.run(run);
                var address = "/jobs/" + params;
                look(
                        login,
                        new Inside.Answer(
                                address,
                                200,
                                "",
                                "",
                                run.name() + Inside.text(run.file().toByteArray())));
                files++;
            }
        }
        System.out.printf("%d exports, %d marks read by those they are for%n", files, theirs);
        assertThat(files).isGreaterThan(80);
        assertThat(theirs).isGreaterThan(1_000);
        assertThat(leaks).isEmpty();
    }

    /** As the page offers them; whoever has no ledger is offered none. */
    private List<Map<String, String>> exports(String login) {
        var page = inside.open(everybody.actor(login), "/rectify/print");
        if (page.status() != 200) {
            return List.of();
        }
        return page.document().select("select[name=view] option").eachAttr("value").stream()
                .flatMap(view -> Stream.of("xlsx", "docx").map(format -> Map.of("view", view, "format", format)))
                .toList();
    }

    private Set<String> walk(String login) {
        var actor = everybody.actor(login);
        var seen = new LinkedHashSet<String>();
        var kinds = new HashMap<String, Integer>();
        var open = new ArrayDeque<>(List.of("/", "/search?q=%E9%97%AE%E9%A2%98", "/search?q=%E6%9A%97%E8%AE%BF"));
        while (!open.isEmpty() && seen.size() < MOST) {
            var path = open.poll();
            if (seen.contains(path)
                    || kinds.merge(Crawl.kind(path), 1, Integer::sum) > ALIKE
                    || path.contains("logout")) {
                continue;
            }
            seen.add(path);
            opened++;
            var answer = inside.open(actor, path);
            look(login, answer);
            if (!answer.location().isEmpty()) {
                open.add(answer.location().replaceFirst("http://localhost", ""));
            } else if (answer.page()) {
                open.addAll(answer.addresses());
            }
        }
        return seen;
    }

    private void look(String login, Inside.Answer answer) {
        var who = everybody.tokens(login);
        var asked = marks.in(URLDecoder.decode(answer.path(), UTF_8), Set.of()); // what the address says is no news
        entities.clear();
        assertThat(answer.status()).as(login + " " + answer.path()).isLessThan(500);
        theirs += marks.theirs(answer.body(), who);
        marks.in(answer.body(), who).stream()
                .filter(mark -> !asked.contains(mark))
                .forEach(mark -> leaks.computeIfAbsent(mark.column() + " " + mark.word(), key -> new TreeSet<>())
                        .add(login + " " + Crawl.kind(answer.path()) + " " + mark.readers()));
        secrets.stream()
                .filter(answer.body()::contains)
                .forEach(secret ->
                        leaks.computeIfAbsent("secret", key -> new TreeSet<>()).add(login + " " + answer.path()));
    }

    private List<String> secrets() {
        var found = new ArrayList<String>();
        readers.secret().stream()
                .map(column -> column.split("\\."))
                .filter(column -> !column[1].equals("attribute_name"))
                .forEach(column ->
                        found.addAll(jdbc.sql("select distinct %2$s::text from %1$s where length(%2$s::text) > 20"
                                        .formatted(column[0], column[1]))
                                .query(String.class)
                                .list()));
        return found;
    }
}
