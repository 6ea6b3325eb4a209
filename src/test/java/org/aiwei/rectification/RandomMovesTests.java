package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Ten thousand things that random people try with random items; whatever happens, the history stays whole. */
@DeskTest
@Transactional
class RandomMovesTests {

    private static final int OPERATIONS = 10_000;
    private static final int BATCH = 200;
    private static final int ITEMS = 40;
    private static final List<Actor> PEOPLE = List.of(
            LIN_OFFICE,
            WANG_DEPUTY,
            LI_PEOPLES,
            ZHANG_PEOPLES,
            CHEN_TCM,
            QIN_CHANGLE,
            MA_CLINIC,
            SUN_INSPECTOR,
            Actor.clock());
    private static final Set<RectificationAction> ASKS =
            EnumSet.of(RectificationAction.ASK_EXTENSION, RectificationAction.ASK_LONG_TERM);
    private static final List<UnitRef> UNITS =
            List.of(Items.PEOPLES, Items.TCM, Items.unit(County.CHANGLE), Items.unit(County.CHANGLE_CLINIC));

    @Autowired
    SampleItems samples;

    @Autowired
    RectificationRepository repository;

    @Autowired
    RectificationPolicy policy;

    @Autowired
    Campaigns campaigns;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private long seed;
    private Random random = new Random(0);
    private final EnumSet<RectificationStatus> reached = EnumSet.noneOf(RectificationStatus.class);
    private Instant now;
    private int done;
    private int refused;

    @ParameterizedTest
    @MethodSource("org.aiwei.Seeds#all")
    void nothingPeopleTryLeavesAnItemInAnIllegalState(long begin) {
        seed = begin;
        random = new Random(seed);
        System.out.println("seed of the random moves: " + seed);
        now = clock.instant();
        var campaign = campaigns.ref(samples.campaign());
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < ITEMS; i++) {
            ids.add(samples.issued(campaign.id(), i % 2 == 0 ? PEOPLES_HOSPITAL : TCM_HOSPITAL));
        }
        for (int from = 0; from < OPERATIONS; from += BATCH) {
            batch(ids, campaign);
        }
        assertThat(done).as("moves that succeeded, seed %s", seed).isGreaterThan(500);
        assertThat(refused).as("moves that were refused, seed %s", seed).isGreaterThan(500);
        assertThat(reached).as("states reached, seed %s", seed).hasSizeGreaterThanOrEqualTo(9);
        check(ids);
    }

    private void batch(List<UUID> ids, CampaignRef campaign) {
        var touched = new ArrayList<>(repository.findAllById(ids));
        touched.sort(
                Comparator.comparingInt(item -> ids.indexOf(item.getId()))); // as the seed has it, not the database
        now = now.plusSeconds(random.nextInt(3600));
        for (int i = 0; i < BATCH; i++) {
            var item = touched.get(random.nextInt(touched.size()));
            var actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            attempt(item, actor, wanted(item, actor, campaign), campaign);
            reached.add(item.getStatus());
            if (!item.getStatus().open() && random.nextInt(3) == 0) {
                touched.set(touched.indexOf(item), fresh(ids, campaign, item));
            }
        }
        repository.saveAllAndFlush(touched);
        entities.clear();
    }

    /** Mostly what the buttons offer, sometimes anything; what settles an item without work is rare. */
    private RectificationAction wanted(Rectification item, Actor actor, CampaignRef campaign) {
        var offered = List.copyOf(policy.allowed(actor, new Seen(item, campaign, actor == SUN_INSPECTOR)));
        var all = List.of(RectificationAction.values());
        var from = offered.isEmpty() || random.nextInt(3) == 0 ? all : offered;
        var action = from.get(random.nextInt(from.size()));
        boolean settles = action == RectificationAction.VOID || action == RectificationAction.CLOSE_AS;
        return settles && random.nextInt(10) > 0 ? RectificationAction.SUBMIT : action;
    }

    /** What is settled for good makes room for a new one. */
    private Rectification fresh(List<UUID> ids, CampaignRef campaign, Rectification settled) {
        repository.saveAndFlush(settled);
        var id = samples.issued(campaign.id(), random.nextBoolean() ? PEOPLES_HOSPITAL : TCM_HOSPITAL);
        ids.add(id);
        return repository.findById(id).orElseThrow();
    }

    private void attempt(Rectification item, Actor actor, RectificationAction action, CampaignRef campaign) {
        var before = item.getStatus();
        int rows = item.getTransitions().size();
        try {
            policy.ensure(actor, action, new Seen(item, campaign, actor == SUN_INSPECTOR));
            if (action == RectificationAction.PLAN) {
                item.plan("措施" + random.nextInt(), "张三", actor, now);
            } else {
                if (ASKS.contains(action)) {
                    entities.flush(); // the decision on the last request comes first, as in a transaction of its own
                }
                item.move(action, actor, words(action), around());
                assertThat(item.getTransitions()).hasSizeGreaterThan(rows);
            }
            done++;
        } catch (RuleBroken | AccessDeniedException no) {
            refused++;
            assertThat(item.getStatus()).as("refused %s, seed %s", action, seed).isEqualTo(before);
            assertThat(item.getTransitions())
                    .as("refused %s, seed %s", action, seed)
                    .hasSize(rows);
        }
    }

    private Move words(RectificationAction action) {
        var today = LocalDate.now(clock);
        var due = random.nextInt(6) == 0 ? null : today.plusDays(random.nextInt(60) - 10);
        var text = random.nextInt(8) == 0 ? "" : "说明";
        var unit = UNITS.get(random.nextInt(UNITS.size())).id();
        var reason = CloseReason.values()[random.nextInt(CloseReason.values().length)];
        var application = random.nextInt(5) == 0 ? null : SampleItems.withoutPhoto();
        var goal = random.nextInt(5) == 0 ? "" : "一期";
        return new Move(text, unit, due, goal, today.plusDays(90), reason, null, application);
    }

    private Circumstances around() {
        var today = LocalDate.now(clock).plusDays(random.nextInt(12));
        int days = random.nextInt(3) == 0 ? 5 : 0;
        return new Circumstances(
                now, today, days, random.nextInt(2), random.nextBoolean(), UNITS.get(random.nextInt(UNITS.size())));
    }

    private void check(List<UUID> ids) {
        var among = ids.toArray(UUID[]::new);
        assertThat(count(
                        "select count(*) from (select rectification_id, count(*) n, max(seq) m, min(seq) s"
                                + " from rectification_transition where rectification_id = any (?) group by 1) c where n <> m or s <> 1",
                        among))
                .as("gaps in the history, seed %s", seed)
                .isZero();
        assertThat(count(
                        "select count(*) from rectification r where r.id = any (?) and r.status <> coalesce((select t.to_status"
                                + " from rectification_transition t where t.rectification_id = r.id order by t.seq desc limit 1), 'ISSUED')",
                        among))
                .as("status differs from the last row, seed %s", seed)
                .isZero();
        assertThat(count(
                        "select count(*) from rectification_transition a join rectification_transition b"
                                + " on b.rectification_id = a.rectification_id and b.seq = a.seq + 1"
                                + " where a.rectification_id = any (?) and a.to_status <> b.from_status",
                        among))
                .as("rows that do not join, seed %s", seed)
                .isZero();
        assertThat(count(
                        "select count(*) from rectification_transition v join rectification_transition s on s.rectification_id"
                                + " = v.rectification_id and s.action = 'SUBMIT' and s.seq < v.seq where v.rectification_id = any (?)"
                                + " and v.action = 'VERIFY' and v.actor_id = s.actor_id and not exists (select 1 from rectification_transition m"
                                + " where m.rectification_id = v.rectification_id and m.action = 'SUBMIT' and m.seq > s.seq and m.seq < v.seq)",
                        among))
                .as("verified by the submitter, seed %s", seed)
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from (
                          select unit_id, status, due_on from (
                            select campaign_id, unit_id, status, due_on, n from board_item
                            union all select campaign_id, unit_id, status, due_on, -n from v_board_item) d
                           where campaign_id in (select campaign_id from rectification where id = any (?))
                           group by 1, 2, 3 having sum(n) <> 0) wrong
                        """).param(among).query(Integer.class).single())
                .as("sums of the boards, seed %s", seed)
                .isZero();
        var illegal = jdbc.sql(
                        "select distinct action, from_status, to_status from rectification_transition where rectification_id = any (?)")
                .param(among)
                .query((row, index) -> RectificationAction.valueOf(row.getString(1))
                                .leads(
                                        RectificationStatus.valueOf(row.getString(2)),
                                        RectificationStatus.valueOf(row.getString(3)))
                        ? ""
                        : row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
        assertThat(illegal).as("moves outside the table, seed %s", seed).containsOnly("");
    }

    private int count(String sql, UUID[] among) {
        return jdbc.sql(sql).param(among).query(Integer.class).single();
    }
}
