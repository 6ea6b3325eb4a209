package org.aiwei.journey;

import static java.util.stream.Collectors.groupingBy;
import static org.aiwei.rectification.RectificationAction.SUBMIT;
import static org.aiwei.rectification.RectificationAction.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.LimitKind;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.rectification.Application;
import org.aiwei.rectification.CloseReason;
import org.aiwei.rectification.Criterion;
import org.aiwei.rectification.CriterionAnswer;
import org.aiwei.rectification.Found;
import org.aiwei.rectification.Move;
import org.aiwei.rectification.NewItem;
import org.aiwei.rectification.RectificationAction;
import org.aiwei.rectification.RectificationStatus;
import org.aiwei.rectification.Rectifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever anybody tries in whatever order, an item's state and its history agree and are those of the state machine. */
@ExampleCounty
class RectificationMachineTests {

    private static final int OPERATIONS = 10_000;
    private static final int ITEMS = 60;
    private static final int CLICKS = 50;
    private static final List<String> PEOPLE =
            List.of("lin", "wang", "zhou", "medical", "peoples2", "tcmh2", "changle", "admin");
    private static final List<String> UNITS = List.of("peoples2", "tcmh2", "changle", "medical");

    @Autowired
    Rectifications rectifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Map<String, Actor> people;
    private UUID campaign;

    record Step(
            UUID item, int seq, RectificationAction action, RectificationStatus before, RectificationStatus after) {}

    record State(UUID id, RectificationStatus status) {}

    record Appointment(UUID person, String name, UUID unit, String path, Duty duty) {}

    @BeforeEach
    void county() {
        people = PEOPLE.stream().collect(java.util.stream.Collectors.toMap(login -> login, this::actor));
        campaign = jdbc.sql("select id from campaign where status = 'PUBLISHED' order by name, id limit 1")
                .query(UUID.class)
                .single();
    }

    @Test
    void everyStateIsReachedByTheMachineAndByNothingElse() {
        long seed = Long.getLong("aiwei.seed", clock.millis());
        System.out.println("RectificationMachineTests seed " + seed); // to replay: -Daiwei.seed=…
        var random = new Random(seed);
        var items = IntStream.range(0, ITEMS).mapToObj(each -> issue()).toList();
        var done = new EnumMap<RectificationAction, Integer>(RectificationAction.class);
        for (int each = 0; each < OPERATIONS; each++) {
            var action = any(random, RectificationAction.values());
            if (attempt(
                    any(random, people.values().toArray(Actor[]::new)),
                    any(random, items.toArray(UUID[]::new)),
                    action,
                    random)) {
                done.merge(action, 1, Integer::sum);
            }
        }
        assertThat(done.keySet()).as("seed " + seed).hasSizeGreaterThan(12);
        assertHistoryAgrees(items, seed);
    }

    @Test
    void fiftyClicksAtOnceAreOneMove() throws Exception {
        var item = issue();
        rectifications.move(
                people.get("peoples2"), item, SUBMIT, Move.saying("").with(application()));
        var version = rectifications.versionOf(people.get("lin"), item);
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(CLICKS);
        try {
            Callable<Boolean> click = () -> {
                start.await();
                return moved(
                        () -> rectifications.move(people.get("lin"), item, VERIFY, Move.saying("现场核实已整改"), version));
            };
            var clicks = IntStream.range(0, CLICKS)
                    .mapToObj(each -> pool.submit(click))
                    .toList();
            start.countDown();
            int successes = 0;
            for (var each : clicks) {
                successes += each.get() ? 1 : 0;
            }
            assertThat(successes).isOne();
        } finally {
            pool.shutdown();
        }
        assertHistoryAgrees(List.of(item), 0);
        assertThat(jdbc.sql(
                                "select count(*) from rectification_transition where rectification_id = ? and action = 'VERIFY'")
                        .param(item)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private UUID issue() {
        var today = LocalDate.now(clock);
        var found = new Found(
                null,
                null,
                "门诊楼",
                null,
                "",
                "一楼候诊区",
                "随机试验：候诊区无禁烟标识",
                "张贴标识",
                LimitKind.ORDINARY,
                "SINGLE",
                "ROUND",
                "COUNTY",
                "",
                false,
                "督导组");
        var wanted = new NewItem(unit("peoples2"), found, null, today, today.plusDays(7), null);
        return java.util.Objects.requireNonNull(transaction.execute(
                        status -> rectifications.issue(people.get("lin"), campaign, null, List.of(wanted))))
                .get(0)
                .id();
    }

    private boolean attempt(Actor actor, UUID item, RectificationAction action, Random random) {
        var today = LocalDate.now(clock);
        var move = Move.saying(random.nextInt(10) == 0 ? "" : "说明")
                .to(unit(any(random, UNITS.toArray(String[]::new))))
                .until(today.plusDays(random.nextInt(40) - 3))
                .with(application());
        if (action == RectificationAction.ASK_LONG_TERM) {
            move = move.longTerm("先遮挡", today.plusDays(10), today.plusDays(90));
        }
        if (action == RectificationAction.CLOSE_AS) {
            move = move.because(any(random, CloseReason.values()), null);
        }
        var said = move;
        if (action == RectificationAction.PLAN) {
            return moved(() ->
                    rectifications.plan(actor, item, "专人负责", "张三", rectifications.versionOf(people.get("lin"), item)));
        }
        return moved(() -> rectifications.move(actor, item, action, said));
    }

    /** Refusing is an answer; anything else that is thrown is a fault. */
    private static boolean moved(Runnable move) {
        try {
            move.run();
            return true;
        } catch (RuleBroken
                | StaleRecord
                | RecordNotFound
                | AccessDeniedException
                | ConcurrencyFailureException refused) {
            return false;
        }
    }

    private void assertHistoryAgrees(List<UUID> items, long seed) {
        var states = jdbc.sql("select id, status from rectification where id in (:items)")
                .param("items", items)
                .query(State.class)
                .list();
        var history = history(items);
        assertThat(states).hasSameSizeAs(items);
        for (var state : states) {
            var at = RectificationStatus.ISSUED;
            int seq = 0;
            for (var step : history.getOrDefault(state.id(), List.of())) {
                assertThat(step.seq()).as("gap, seed " + seed).isEqualTo(++seq);
                assertThat(step.before()).as("torn, seed " + seed).isEqualTo(at);
                assertThat(step.action().leads(step.before(), step.after()))
                        .as(step + " is no move of the machine, seed " + seed)
                        .isTrue();
                at = step.after();
            }
            assertThat(state.status()).as("seed " + seed).isEqualTo(at);
        }
    }

    private Map<UUID, List<Step>> history(List<UUID> items) {
        return jdbc.sql("""
                        select rectification_id as item, seq, action, from_status as before, to_status as after
                          from rectification_transition where rectification_id in (:items) order by rectification_id, seq
                        """).param("items", items).query(Step.class).list().stream()
                .collect(groupingBy(Step::item));
    }

    private UUID unit(String login) {
        return people.get(login).posts().get(0).unitId();
    }

    private Actor actor(String login) {
        var appointments = jdbc.sql("""
                select person.id as person, person.name, appointment.unit_id as unit, appointment.unit_path as path, appointment.duty
                  from person join appointment on appointment.person_id = person.id
                 where person.login = ? order by appointment.id
                """).param(login).query(Appointment.class).list();
        assertThat(appointments).as(login).isNotEmpty();
        var posts = new ArrayList<Post>();
        appointments.forEach(each -> posts.add(new Post(each.duty(), each.unit(), new UnitPath(each.path()))));
        return new Actor(appointments.get(0).person(), appointments.get(0).name(), posts);
    }

    private static Application application() {
        var answers = Stream.of(Criterion.values())
                .map(each -> new CriterionAnswer(each, each != Criterion.OFFENCES, "已落实"))
                .toList();
        return new Application("已张贴禁烟标识", "现场不便拍照", answers);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
